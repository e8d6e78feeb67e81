import * as s3 from "@pulumi/aws/s3";
import type * as pulumi from "@pulumi/pulumi";
import type { BucketFacts } from "../environment/storage";
import { logDeliveryAcl } from "./log-delivery";

/** How the provider would delete: nothing that S3 holds, so nothing to differ about. */
const engineOnlyProperties = ["forceDestroy"];

/**
 * One bucket, each of its settings a resource of its own. Children: `<name>`, `-versioning`, `-encryption`, `-public-access`,
 * `-ownership`, and `-cors`, `-acl` where it has them.
 */
export function bucket(name: string, facts: BucketFacts, opts: pulumi.CustomResourceOptions): s3.Bucket {
  const made = new s3.Bucket(name, { bucket: facts.name }, { ...opts, ignoreChanges: engineOnlyProperties });
  const of = { bucket: made.bucket };
  new s3.BucketVersioning(`${name}-versioning`, { ...of, versioningConfiguration: { status: facts.versioning } }, opts);
  new s3.BucketServerSideEncryptionConfiguration(`${name}-encryption`, { ...of, rules: [encryption(facts.encryption)] }, opts);
  new s3.BucketPublicAccessBlock(`${name}-public-access`, { ...of, ...publicAccess(facts.publicAccess === "blocked") }, opts);
  const ownership = new s3.BucketOwnershipControls(`${name}-ownership`, { ...of, rule: { objectOwnership: facts.ownership } }, opts);
  cors(`${name}-cors`, of, facts.cors, opts);
  // S3 takes a list only while the bucket's ownership allows lists.
  if (facts.acl === "log-delivery") logDeliveryAcl(`${name}-acl`, made, { ...opts, dependsOn: [ownership] });
  return made;
}

/** As S3 makes a bucket since April 2026: what it blocks by itself is told like a setting, and would else be taken off again. */
const asMade: NonNullable<BucketFacts["encryption"]> = { bucketKey: false, blocked: ["SSE-C"] };

function encryption({ key, bucketKey, blocked }: NonNullable<BucketFacts["encryption"]> = asMade) {
  return {
    applyServerSideEncryptionByDefault: key === undefined ? { sseAlgorithm: "AES256" } : { sseAlgorithm: "aws:kms", kmsMasterKeyId: key },
    bucketKeyEnabled: bucketKey,
    ...(blocked.length > 0 && { blockedEncryptionTypes: blocked }),
  };
}

const publicAccess = (blocked: boolean) => ({
  blockPublicAcls: blocked,
  blockPublicPolicy: blocked,
  ignorePublicAcls: blocked,
  restrictPublicBuckets: blocked,
});

function cors(name: string, of: { readonly bucket: pulumi.Output<string> }, facts: BucketFacts["cors"], opts: pulumi.CustomResourceOptions): void {
  switch (facts.kind) {
    case "none":
      break;
    case "origins": {
      const { headers, methods, origins, maxAgeSeconds, id, exposedHeaders } = facts;
      const rule = {
        allowedHeaders: headers,
        allowedMethods: methods,
        allowedOrigins: origins,
        maxAgeSeconds,
        ...(id !== undefined && { id }),
        ...(exposedHeaders !== undefined && { exposeHeaders: exposedHeaders }),
      };
      new s3.BucketCorsConfiguration(name, { ...of, corsRules: [rule] }, opts);
      break;
    }
  }
}
