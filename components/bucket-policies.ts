import * as cloudfront from "@pulumi/aws/cloudfront";
import * as s3 from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import type { CdnFacts } from "../environment/cdn";
import { type BucketReaders, bucketReaders } from "./bucket-readers";
import { oneOrMore } from "./iam-documents";
import { named } from "./named";
import type { OriginAccess } from "./origin-access";

export interface BucketPoliciesArgs {
  readonly facts: CdnFacts;
  readonly accesses: Readonly<Record<string, OriginAccess>>;
  readonly distributions: Readonly<Record<string, cloudfront.Distribution>>;
  readonly buckets: Readonly<Record<string, s3.Bucket>>;
}

/** A policy for each bucket that a distribution reads, and for no other. Children: `<name>-<bucket>`. */
export function bucketPolicies(name: string, args: BucketPoliciesArgs, opts: pulumi.CustomResourceOptions): void {
  for (const [key, readers] of Object.entries(bucketReaders(args.facts))) {
    const bucket = named(args.buckets, key);
    const statements = readers.map((each) => statement(bucket, each, args));
    new s3.BucketPolicy(`${name}-${key}`, { bucket: bucket.bucket, policy: pulumi.jsonStringify({ Version: "2012-10-17", Statement: statements }) }, opts);
  }
}

function statement(bucket: s3.Bucket, { access, distributions }: BucketReaders, args: BucketPoliciesArgs) {
  return {
    Sid: named(args.facts.originAccess, access).statementId,
    Effect: "Allow",
    ...reader(
      named(args.accesses, access),
      distributions.map((key) => named(args.distributions, key).arn),
    ),
    Action: "s3:GetObject",
    Resource: pulumi.interpolate`${bucket.arn}/*`,
  };
}

/** A control is CloudFront's own service, so the distributions have to be named: any account's could read the bucket otherwise. */
function reader(access: OriginAccess, distributionArns: readonly pulumi.Output<string>[]) {
  switch (access.kind) {
    case "origin-access-control":
      return {
        Principal: { Service: "cloudfront.amazonaws.com" },
        Condition: { StringEquals: { "AWS:SourceArn": oneOrMore(distributionArns) } },
      };
    case "origin-access-identity":
      return { Principal: { AWS: access.arn } };
  }
}
