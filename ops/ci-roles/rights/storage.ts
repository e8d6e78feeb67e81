import { type Rights, grant } from "../grant";

/**
 * Buckets are held as they are: CI may look at them, and a person changes them. IAM knows one action for setting and deleting
 * most settings of a bucket, so a right to change one would be a right to lose it.
 */
export const storageRights: Rights = () => {
  const setting = (read: string, lose: readonly string[]) => ({ read: [grant(buckets, [`s3:${read}`])], update: [], create: [], lose });
  return {
    "aws:s3/bucket:Bucket": { read: [grant(buckets, bucketReads)], update: [], create: [], lose: ["s3:DeleteBucket", "s3:DeleteObject"] },
    "aws:s3/bucketAcl:BucketAcl": setting("GetBucketAcl", ["s3:PutBucketAcl"]),
    "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": setting("GetBucketCORS", ["s3:PutBucketCORS"]),
    "aws:s3/bucketOwnershipControls:BucketOwnershipControls": setting("GetBucketOwnershipControls", ["s3:PutBucketOwnershipControls"]),
    "aws:s3/bucketPolicy:BucketPolicy": setting("GetBucketPolicy", ["s3:DeleteBucketPolicy"]),
    "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": setting("GetBucketPublicAccessBlock", ["s3:PutBucketPublicAccessBlock"]),
    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": setting("GetEncryptionConfiguration", [
      "s3:PutEncryptionConfiguration",
    ]),
    "aws:s3/bucketVersioning:BucketVersioning": setting("GetBucketVersioning", ["s3:PutBucketVersioning"]),
  };
};

const buckets = ["arn:aws:s3:::bluemoxon-*"];

/** The provider reads every setting with the bucket, whether the program states it or not. */
const bucketReads = [
  "s3:GetAccelerateConfiguration",
  "s3:GetBucketAcl",
  "s3:GetBucketCORS",
  "s3:GetBucketLocation",
  "s3:GetBucketLogging",
  "s3:GetBucketObjectLockConfiguration",
  "s3:GetBucketPolicy",
  "s3:GetBucketRequestPayment",
  "s3:GetBucketTagging",
  "s3:GetBucketVersioning",
  "s3:GetBucketWebsite",
  "s3:GetEncryptionConfiguration",
  "s3:GetLifecycleConfiguration",
  "s3:GetReplicationConfiguration",
  "s3:ListBucket",
  "s3:ListTagsForResource",
];
