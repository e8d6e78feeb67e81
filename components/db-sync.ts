import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";
import type { DbSyncFacts, DbSyncFunctionFacts } from "../environment/db-sync";
import type { IdentityFacts } from "../environment/identity";
import { executionRole } from "./execution-role";
import { listUsers, readSecrets } from "./grants";
import { lambdaFunction, placementIn } from "./lambda-function";
import type { Network } from "./network";

export interface DbSyncArgs {
  readonly account: Account;
  readonly facts: DbSyncFacts;
  readonly identity: IdentityFacts;
  readonly network: Network;
}

/** A function that copies another stack's database into this one's, through the peering connection. Not every stack has it. */
export class DbSync extends pulumi.ComponentResource {
  constructor(name: string, { facts, ...args }: DbSyncArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:DbSync", name, {}, opts);
    switch (facts.kind) {
      case "none":
        break;
      case "function":
        syncFunction(name, facts, args, { parent: this });
        break;
    }
    this.registerOutputs({});
  }
}

function syncFunction(
  name: string,
  facts: DbSyncFunctionFacts,
  { account, identity, network }: Omit<DbSyncArgs, "facts">,
  opts: pulumi.CustomResourceOptions,
): void {
  const { role } = executionRole(`${name}-role`, { ...facts.role, inlinePolicies: policies(facts, identity) }, opts);
  lambdaFunction(
    name,
    {
      ...facts,
      role,
      code: { kind: "zip", runtime: facts.runtime, handler: facts.handler, ...facts.artifact },
      placement: placementIn(network, facts),
      environment: { ...facts.environment, PROD_SECRET_ARN: facts.source.secretArn, COGNITO_USER_POOL_ID: identity.userPoolId },
      tags: account.tags,
    },
    opts,
  );
}

function policies({ role, secretArns, source }: DbSyncFunctionFacts, identity: IdentityFacts) {
  return {
    secrets: { name: role.policyNames.secrets, statements: [readSecrets([...secretArns, source.secretArn])] },
    users: { name: role.policyNames.users, statements: [listUsers(identity)] },
  };
}
