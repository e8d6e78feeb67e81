import * as ecr from "@pulumi/aws/ecr";
import type * as pulumi from "@pulumi/pulumi";
import type { ScraperFacts } from "../environment/functions";

type RepositoryFacts = ScraperFacts["repository"];

/** An image repository and, where images expire, its lifecycle policy. Children: `<name>`, `<name>-lifecycle`. */
export function imageRepository(name: string, facts: RepositoryFacts, opts: pulumi.CustomResourceOptions): ecr.Repository {
  const repository = new ecr.Repository(
    name,
    { name: facts.name, imageTagMutability: facts.tagMutability, imageScanningConfiguration: { scanOnPush: facts.scanOnPush } },
    opts,
  );
  switch (facts.lifecycle.kind) {
    case "keep-all":
      break;
    case "keep-last":
      new ecr.LifecyclePolicy(`${name}-lifecycle`, { repository: repository.name, policy: keepLast(facts.lifecycle) }, opts);
      break;
  }
  return repository;
}

/** Counts every image, tagged or not. Pure. */
const keepLast = ({ images, description }: Extract<RepositoryFacts["lifecycle"], { kind: "keep-last" }>): string =>
  JSON.stringify({
    rules: [
      {
        rulePriority: 1,
        description,
        selection: { tagStatus: "any", countType: "imageCountMoreThan", countNumber: images },
        action: { type: "expire" },
      },
    ],
  });
