import { ofBucket } from "../import-id";
import { anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { buckets } from "./setting";

/** What may be set on a bucket, and is no resource of the program. */
const settings = [
  "s3:GetAccelerateConfiguration",
  "s3:GetBucketLogging",
  "s3:GetBucketObjectLockConfiguration",
  "s3:GetBucketRequestPayment",
  "s3:GetBucketWebsite",
  "s3:GetLifecycleConfiguration",
  "s3:GetReplicationConfiguration",
];

/** A bucket, with all that people have put in it. Its policy is a resource of its own: one inside it is seen by no rule over policies. */
export const bucket: AwsType = {
  token: "aws:s3/bucket:Bucket",
  importId: ofBucket,
  terraform: { type: "aws_s3_bucket", key: { bucket: "bucket" }, importId: "{bucket}" },
  holds: "data",
  computed: ["bucketDomainName", "bucketRegion", "bucketRegionalDomainName", "hostedZoneId"],
  inline: ["policy"],
  gives: ["arn"],
  looksInto: ["grants"],
  rights: {
    // The provider reads every setting with the bucket, whether the program states it or not.
    read: () => [
      grant(buckets, [
        ...settings,
        "s3:GetBucketAcl",
        "s3:GetBucketCORS",
        "s3:GetBucketLocation",
        "s3:GetBucketPolicy",
        "s3:GetBucketTagging",
        "s3:GetBucketVersioning",
        "s3:GetEncryptionConfiguration",
        "s3:ListBucket",
        "s3:ListTagsForResource",
      ]),
    ],
    lose: ["s3:DeleteBucket", "s3:DeleteObject"],
    look: () => [grant(anywhere, ["s3:ListAllMyBuckets"]), grant(buckets, [...settings, "s3:GetBucketNotification"])],
  },
};
