import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import type { Account } from "../environment/account";
import type { DeliveryFacts, DeliveryGrant } from "../environment/delivery";
import { bucketArn, functionArn, identityProviderArn } from "./arns";
import type { Cdn } from "./cdn";
import { allow, trustWorkflows } from "./iam-documents";
import { named } from "./named";
import type { Storage } from "./storage";

export interface DeliveryArgs {
  readonly account: Account;
  readonly facts: DeliveryFacts;
  readonly storage: Storage;
  readonly cdn: Cdn;
}

/** What lets the deploy workflow in: GitHub as an identity provider, and the role that its workflows assume. */
export class Delivery extends pulumi.ComponentResource {
  constructor(name: string, args: DeliveryArgs, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Delivery", name, {}, opts);
    const child = { parent: this };
    const { issuer, audiences, thumbprints } = args.facts.identityProvider;
    const { role } = args.facts;

    const provider = new iam.OpenIdConnectProvider(
      `${name}-provider`,
      { url: `https://${issuer}`, clientIdLists: audiences, thumbprintLists: thumbprints },
      child,
    );
    const deployer = new iam.Role(
      `${name}-role`,
      {
        name: role.name,
        ...(role.path !== undefined && { path: role.path }),
        assumeRolePolicy: trustWorkflows({ arn: identityProviderArn(args.account, issuer), issuer }, audiences, role.subjects),
      },
      // The trust names the provider by a composed ARN, so the order has to be said: IAM refuses a missing one.
      { ...child, dependsOn: [provider] },
    );
    const statements = Object.entries(role.grants).map(([id, grant]) => ({ id, actions: grant.actions, resources: resources(grant, args) }));
    new iam.RolePolicy(
      `${name}-role-policy`,
      { name: role.policyName, role: deployer.name, policy: pulumi.output(statements).apply((known) => allow(...known)) },
      child,
    );
    this.registerOutputs({});
  }
}

function resources(grant: DeliveryGrant, { account, storage, cdn }: DeliveryArgs): pulumi.Input<string>[] {
  switch (grant.kind) {
    case "functions":
      return [functionArn(account, grant.names)];
    case "bucket": {
      const arn = bucketArn(named(storage.names, grant.bucket));
      return [arn, `${arn}/*`];
    }
    case "distribution":
      return [named(cdn.distributions, grant.distribution).arn];
  }
}
