import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";
import type { ApiFacts } from "../environment/functions";
import type { IdentityFacts } from "../environment/identity";
import type { StorageFacts } from "../environment/storage";
import { executionRole } from "./execution-role";
import { administerUsers, invokeFunction, invokeModels, readSecrets, useObjects } from "./grants";
import { lambdaFunction, placementIn, releaseAlias } from "./lambda-function";
import type { Network } from "./network";

export interface ApiArgs {
  readonly account: Account;
  readonly facts: ApiFacts;
  readonly storage: StorageFacts;
  readonly identity: IdentityFacts;
  readonly network: Network;
  /** Physical names of what the API calls: facts, because the queue may not exist yet while the API is adopted. */
  readonly scraperName: string;
  readonly queueName: string;
}

/** The API: a function in the VPC that answers HTTP, starts the scraper, and puts analysis jobs on the queue. */
export class Api extends pulumi.ComponentResource {
  readonly role: aws.iam.Role;
  /** What the HTTP API and schedules invoke. */
  readonly lambda: aws.lambda.Function;
  readonly functionName: pulumi.Output<string>;

  constructor(name: string, args: ApiArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Api", name, {}, opts);
    const child = { parent: this };
    const { account, facts, storage, network } = args;

    this.role = executionRole(`${name}-role`, { ...facts.role, inlinePolicies: policies(args) }, child).role;
    this.lambda = lambdaFunction(
      name,
      {
        ...facts,
        role: this.role,
        code: { kind: "zip", runtime: facts.runtime, handler: facts.handler, ...storage.artifact },
        placement: placementIn(network, facts),
        environment: { ...facts.environment, ANALYSIS_QUEUE_NAME: args.queueName },
        tags: account.tags,
      },
      child,
    );
    releaseAlias(name, this.lambda, facts.alias, child);

    this.functionName = this.lambda.name;
    this.registerOutputs({ functionName: this.functionName });
  }
}

function policies({ account, facts, storage, identity, scraperName }: ApiArgs) {
  const names = facts.role.policyNames;
  return {
    secrets: { name: names.secrets, statements: [readSecrets(facts.secretArns)] },
    images: { name: names.images, statements: [useObjects(storage.images.name, facts.imageActions)] },
    users: { name: names.users, statements: [administerUsers(account, identity)] },
    models: { name: names.models, statements: [invokeModels(facts.modelArns)] },
    scraper: { name: names.scraper, statements: [invokeFunction(account, scraperName)] },
  };
}
