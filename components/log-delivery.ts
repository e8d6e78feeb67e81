import * as s3 from "@pulumi/aws/s3";
import type { types } from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/** CloudFront's `awslogsdelivery` account, by its canonical user id (CloudFront developer guide, standard logging). */
const logDelivery = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0";

/** The list of a bucket that CloudFront writes its access logs to: full control for the owner and for log delivery. */
export function logDeliveryAcl(name: string, bucket: s3.Bucket, opts: pulumi.CustomResourceOptions): s3.BucketAcl {
  const owner = bucket.grants.apply(ownerOf);
  const grants = [owner, logDelivery].map((id) => ({ grantee: { type: "CanonicalUser", id }, permission: "FULL_CONTROL" }));
  return new s3.BucketAcl(name, { bucket: bucket.bucket, accessControlPolicy: { owner: { id: owner }, grants } }, opts);
}

/**
 * The account's own canonical user, which is on no record, as the bucket shows it: whoever has full control and is not log
 * delivery. Empty while nothing is known of the bucket. Pure.
 */
export const ownerOf = (grants: types.output.s3.BucketGrant[] | undefined): string =>
  (grants ?? []).find(({ id, permissions }) => id !== logDelivery && permissions.includes("FULL_CONTROL"))?.id ?? "";
