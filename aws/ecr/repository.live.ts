import { DescribeRepositoriesCommand, GetLifecyclePolicyCommand, GetRepositoryPolicyCommand, paginateDescribeRepositories } from "@aws-sdk/client-ecr";
import { types } from "..";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, answered, text } from "../finding";
import { type Lister, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";

const findRepository: Finder = async ({ inputs }, { ecr }) => {
  const name = text(inputs, "name");
  const found = await ifPresent(() => ecr.send(new DescribeRepositoriesCommand({ repositoryNames: [name] })));
  return answered(found?.repositories?.[0]?.repositoryName);
};

const findPolicy: Finder = async ({ inputs }, { ecr }) => {
  const repositoryName = text(inputs, "repository");
  if (repositoryName === "") return [];
  const found = await ifPresent(() => ecr.send(new GetLifecyclePolicyCommand({ repositoryName })));
  return answered(found?.repositoryName);
};

const repositoryType = types.repository.token;

const listRepositories: Lister = async ({ ecr: client }) =>
  (await pages(paginateDescribeRepositories({ client }, {}), (page) => page.repositories)).flatMap(({ repositoryName = "", repositoryArn = "" }) =>
    liveResource(repositoryType, repositoryName, { arn: repositoryArn, names: [repositoryName] }),
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
      ...liveResource(types.lifecyclePolicy.token, lifecycle && repositoryName, { within }),
      ...liveResource("aws:ecr/repositoryPolicy:RepositoryPolicy", policy && repositoryName, { within }),
    ];
  };

export const repositories: LiveKind = {
  listed: "image repositories",
  find: { [types.repository.token]: findRepository, [types.lifecyclePolicy.token]: findPolicy },
  list: (live, managed) => together(listRepositories(live, managed), partsOf(managed, repositoryType, policiesOf(live))),
};
