import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";
import type { ScraperFacts } from "../environment/functions";
import type { StorageFacts } from "../environment/storage";
import { executionRole } from "./execution-role";
import { pullImages, uploadListings } from "./grants";
import { imageRepository } from "./image-repository";
import { lambdaFunction } from "./lambda-function";

export interface ScraperArgs {
  readonly account: Account;
  readonly facts: ScraperFacts;
  readonly storage: StorageFacts;
}

/** The scraper: a browser in a container image, outside the VPC, that uploads what it finds to the images bucket. */
export class Scraper extends pulumi.ComponentResource {
  /** What schedules invoke. */
  readonly lambda: aws.lambda.Function;
  readonly functionName: pulumi.Output<string>;
  /** Where the deploy workflow pushes images. */
  readonly repositoryUrl: pulumi.Output<string>;

  constructor(name: string, args: ScraperArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Scraper", name, {}, opts);
    const child = { parent: this };
    const { account, facts } = args;

    const repository = imageRepository(`${name}-repository`, facts.repository, child);
    const { role } = executionRole(`${name}-role`, { ...facts.role, inlinePolicies: policies(args) }, child);
    this.lambda = lambdaFunction(
      name,
      {
        ...facts,
        role,
        code: { kind: "image", uri: pulumi.interpolate`${repository.repositoryUrl}:${facts.repository.initialTag}` },
        placement: { kind: "aws-network" },
        tags: account.tags,
      },
      child,
    );

    this.functionName = this.lambda.name;
    this.repositoryUrl = repository.repositoryUrl;
    this.registerOutputs({ functionName: this.functionName, repositoryUrl: this.repositoryUrl });
  }
}

function policies({ account, facts, storage }: ScraperArgs) {
  const names = facts.role.policyNames;
  return {
    repository: { name: names.repository, statements: pullImages(account, facts.repository.name) },
    images: { name: names.images, statements: [uploadListings(storage.images.name)] },
  };
}
