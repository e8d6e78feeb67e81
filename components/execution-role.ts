import * as iam from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import { managedPolicyArn } from "./arns";
import { type Statement, allow, trust } from "./iam-documents";

export interface ExecutionRoleArgs {
  /** Physical name. Changing it replaces the role and breaks every function that assumes it. */
  readonly name: string;
  /** Left out, AWS puts it at `/`. Changing it replaces the role too. */
  readonly path?: string | undefined;
  /** AWS managed policies, by the path after `arn:aws:iam::aws:policy/`. */
  readonly managedPolicies: readonly string[];
  /** Key -> inline policy. The key is identity, the name is what the account calls it. */
  readonly inlinePolicies: Readonly<Record<string, InlinePolicy>>;
}

export interface InlinePolicy {
  readonly name: string;
  readonly statements: readonly Statement[];
}

export interface ExecutionRole {
  readonly role: iam.Role;
  /** What gives the role its rights. What AWS checks them for when it is made has to wait for these. */
  readonly grants: readonly pulumi.Resource[];
}

/** A Lambda execution role with its attachments and inline policies, each a resource of its own, so that none claims the rest. */
export function executionRole(name: string, args: ExecutionRoleArgs, opts: pulumi.CustomResourceOptions): ExecutionRole {
  const role = new iam.Role(
    name,
    { name: args.name, ...(args.path !== undefined && { path: args.path }), assumeRolePolicy: trust("lambda.amazonaws.com") },
    opts,
  );
  const attachments = args.managedPolicies.map(
    (path) => new iam.RolePolicyAttachment(`${name}-${attachmentKey(path)}`, { role: role.name, policyArn: managedPolicyArn(path) }, opts),
  );
  const inline = Object.entries(args.inlinePolicies).map(([key, policy]) => inlinePolicy(`${name}-${key}`, role, policy, opts));
  return { role, grants: [...attachments, ...inline] };
}

/** One inline policy of a role. Another room may add one for what it owns, as the worker does for its producers. */
export function inlinePolicy(
  name: string,
  role: iam.Role,
  { name: physicalName, statements }: InlinePolicy,
  opts: pulumi.CustomResourceOptions,
): iam.RolePolicy {
  return new iam.RolePolicy(name, { name: physicalName, role: role.name, policy: allow(...statements) }, opts);
}

/** `service-role/AWSLambdaVPCAccessExecutionRole` -> `lambda-vpc-access-execution-role`. */
export function attachmentKey(path: string): string {
  return path
    .replace(/^.*\//, "")
    .replace(/^AWS/, "")
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1-$2")
    .toLowerCase();
}
