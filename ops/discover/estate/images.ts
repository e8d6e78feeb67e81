import { GetLifecyclePolicyCommand, GetRepositoryPolicyCommand, paginateDescribeRepositories } from "@aws-sdk/client-ecr";
import { type Live, ifPresent, pages } from "../live";
import { type Lister, inside, partsOf, resident, together } from "./resident";

const repositoryType = "aws:ecr/repository:Repository";

const repositories: Lister = async ({ ecr: client }) =>
  (await pages(paginateDescribeRepositories({ client }, {}), (page) => page.repositories)).flatMap(({ repositoryName = "", repositoryArn = "" }) =>
    resident(repositoryType, repositoryName, { arn: repositoryArn, names: [repositoryName] }),
  );

const policiesOf =
  ({ ecr }: Live) =>
  async (repositoryName: string) => {
    const within = inside(repositoryType, repositoryName);
    const [lifecycle, policy] = await Promise.all([
      ifPresent(() => ecr.send(new GetLifecyclePolicyCommand({ repositoryName }))),
      ifPresent(() => ecr.send(new GetRepositoryPolicyCommand({ repositoryName }))),
    ]);
    return [
      ...resident("aws:ecr/lifecyclePolicy:LifecyclePolicy", lifecycle && repositoryName, { within }),
      ...resident("aws:ecr/repositoryPolicy:RepositoryPolicy", policy && repositoryName, { within }),
    ];
  };

/** Image repositories and their policies. Images are the deploy workflow's. */
export const images: Lister = (live, managed) => together(repositories(live, managed), partsOf(managed, repositoryType, policiesOf(live)));
