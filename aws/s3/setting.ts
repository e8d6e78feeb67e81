import { ofBucket } from "../import-id";
import { grant } from "../rights";
import type { AwsType } from "../type";

/** The app's buckets. */
export const buckets = ["arn:aws:s3:::bluemoxon-*"];

/**
 * What every setting of a bucket has in common. Buckets are held as they are: CI may look at them, and a person changes them. IAM knows one
 * action for setting and deleting most of them, so a right to change one would be a right to lose it.
 * @param kind of the setting, as `Versioning`. @param read the action that reads it, @param lose the one that takes it away.
 */
export function bucketSetting(kind: string, read: string, lose: string): AwsType {
  const look = () => [grant(buckets, [`s3:${read}`])];
  return {
    token: `aws:s3/bucket${kind}:Bucket${kind}`,
    importId: ofBucket,
    terraform: { type: `aws_s3_bucket${kind.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`, key: { bucket: "bucket" }, importId: "{bucket}" },
    rights: { read: look, lose: [`s3:${lose}`], look },
  };
}
