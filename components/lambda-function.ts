import * as cloudwatch from "@pulumi/aws/cloudwatch";
import * as iam from "@pulumi/aws/iam";
import * as awsLambda from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import { named } from "./named";
import type { Network } from "./network";

/** What runs when the function is made from nothing. Afterwards code, tags and versions are the deploy workflow's. */
export type Code =
  | { readonly kind: "zip"; readonly runtime: string; readonly handler: string; readonly bucket: string; readonly key: string }
  | { readonly kind: "image"; readonly uri: pulumi.Input<string> };

/** Where the function's network interfaces stand. Outside a VPC it has none. */
export type Placement =
  | { readonly kind: "vpc"; readonly subnetIds: readonly pulumi.Input<string>[]; readonly securityGroupIds: readonly pulumi.Input<string>[] }
  | { readonly kind: "aws-network" };

/** The placement that a function's facts name, by the keys of the stack's own network. @throws Error when the network has no such key. */
export const placementIn = (
  { subnetIds, securityGroupIds }: Pick<Network, "subnetIds" | "securityGroupIds">,
  { subnets, securityGroups }: { readonly subnets: readonly string[]; readonly securityGroups: readonly string[] },
): Placement => ({
  kind: "vpc",
  subnetIds: subnets.map((key) => named(subnetIds, key)),
  securityGroupIds: securityGroups.map((key) => named(securityGroupIds, key)),
});

export interface LambdaFunctionArgs {
  /** Physical name, 1 to 64 characters. Changing it replaces the function. */
  readonly name: string;
  readonly role: iam.Role;
  readonly code: Code;
  /** 128 to 10,240 MB; CPU grows with it. */
  readonly memoryMb: number;
  /** 1 to 900 s. */
  readonly timeoutSeconds: number;
  /** 0 to 1,000 invocations out of the account's; 0 stops the function. Nothing is set aside where it is left out. */
  readonly reservedConcurrency?: number | undefined;
  readonly placement: Placement;
  readonly environment: Readonly<Record<string, string>>;
  /** `name` is `/aws/lambda/<function>`; `retentionDays` is one of CloudWatch Logs' steps. */
  readonly logGroup: { readonly name: string; readonly retentionDays: number };
  readonly tags: Readonly<Record<string, string>>;
}

/**
 * The deploy workflow changes these at every release. `code` and the S3 and image properties say where code comes from,
 * `layers` and `publish` what a release adds; an update here would roll a release back.
 */
export const deployedProperties = ["code", "imageUri", "s3Bucket", "s3Key", "s3ObjectVersion", "sourceCodeHash", "layers", "publish"];

/** A function and its log group, traced by X-Ray. Children: `<name>-function`, `<name>-logs`. */
export function lambdaFunction(name: string, args: LambdaFunctionArgs, opts: pulumi.CustomResourceOptions): awsLambda.Function {
  const { logGroup, tags, placement } = args;
  new cloudwatch.LogGroup(`${name}-logs`, { name: logGroup.name, retentionInDays: logGroup.retentionDays, tags }, opts);
  return new awsLambda.Function(
    `${name}-function`,
    {
      name: args.name,
      role: args.role.arn,
      ...codeProperties(args.code),
      memorySize: args.memoryMb,
      timeout: args.timeoutSeconds,
      ...(args.reservedConcurrency !== undefined && { reservedConcurrentExecutions: args.reservedConcurrency }),
      // Secret as a whole: among the variables that are held as they live are a key hash and e-mail addresses, and a plan or
      // a state in plain text would print them.
      environment: pulumi.secret({ variables: args.environment }),
      tracingConfig: { mode: "Active" },
      ...(placement.kind === "vpc" && { vpcConfig: { subnetIds: [...placement.subnetIds], securityGroupIds: [...placement.securityGroupIds] } }),
      tags,
    },
    { ...opts, ignoreChanges: deployedProperties, additionalSecretOutputs: ["environment"] },
  );
}

/** A release moves the alias: to its version, or to share the calls between two. An update here would move it back. */
export const releasedProperties = ["functionVersion", "routingConfig"];

/** The alias that the deploy workflow points at each release. Child: `<name>-alias`. */
export function releaseAlias(name: string, lambda: awsLambda.Function, alias: string, opts: pulumi.CustomResourceOptions): void {
  new awsLambda.Alias(
    `${name}-alias`,
    // A version has to be stated; which one lives is held.
    { name: alias, functionName: lambda.name, functionVersion: "$LATEST" },
    { ...opts, ignoreChanges: releasedProperties },
  );
}

function codeProperties(code: Code): Partial<awsLambda.FunctionArgs> {
  switch (code.kind) {
    case "zip":
      return { packageType: "Zip", runtime: code.runtime, handler: code.handler, s3Bucket: code.bucket, s3Key: code.key };
    case "image":
      return { packageType: "Image", imageUri: code.uri };
  }
}
