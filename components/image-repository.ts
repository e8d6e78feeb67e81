import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { ScraperFacts } from "../environment/functions";

type RepositoryFacts = ScraperFacts["repository"];

/** An image repository and, where images expire, its lifecycle policy. Children: `<name>`, `<name>-lifecycle`. */
export function imageRepository(name: string, facts: RepositoryFacts, opts: pulumi.CustomResourceOptions): aws.ecr.Repository {
  const repository = new aws.ecr.Repository(
    name,
    { name: facts.name, imageTagMutability: facts.tagMutability, imageScanningConfiguration: { scanOnPush: facts.scanOnPush } },
    opts,
  );
  switch (facts.lifecycle.kind) {
    case "keep-all":
      break;
    case "keep-last":
      new aws.ecr.LifecyclePolicy(`${name}-lifecycle`, { repository: repository.name, policy: keepLast(facts.lifecycle) }, opts);
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
