import {
  GetBucketAccelerateConfigurationCommand,
  GetBucketAclCommand,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  GetBucketNotificationConfigurationCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketReplicationCommand,
  GetBucketRequestPaymentCommand,
  GetBucketVersioningCommand,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
} from "@aws-sdk/client-s3";

/** Each kind of setting that the program gives its buckets -> how it is read. */
export const bucketSettings = {
  "aws:s3/bucketVersioning:BucketVersioning": (s3: S3Client, Bucket: string) => s3.send(new GetBucketVersioningCommand({ Bucket })),
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": (s3: S3Client, Bucket: string) =>
    s3.send(new GetBucketEncryptionCommand({ Bucket })),
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": (s3: S3Client, Bucket: string) => s3.send(new GetPublicAccessBlockCommand({ Bucket })),
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": (s3: S3Client, Bucket: string) => s3.send(new GetBucketOwnershipControlsCommand({ Bucket })),
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": (s3: S3Client, Bucket: string) => s3.send(new GetBucketCorsCommand({ Bucket })),
  "aws:s3/bucketAcl:BucketAcl": (s3: S3Client, Bucket: string) => s3.send(new GetBucketAclCommand({ Bucket })),
  "aws:s3/bucketPolicy:BucketPolicy": (s3: S3Client, Bucket: string) => s3.send(new GetBucketPolicyCommand({ Bucket })),
};

/** Kinds of settings that the program gives no bucket -> how each is read. One that is not there is an error, or an empty answer. */
export const otherSettings = {
  "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration": (s3: S3Client, Bucket: string) =>
    s3.send(new GetBucketAccelerateConfigurationCommand({ Bucket })),
  "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration": (s3: S3Client, Bucket: string) =>
    s3.send(new GetBucketLifecycleConfigurationCommand({ Bucket })),
  "aws:s3/bucketLogging:BucketLogging": (s3: S3Client, Bucket: string) => s3.send(new GetBucketLoggingCommand({ Bucket })),
  "aws:s3/bucketNotification:BucketNotification": (s3: S3Client, Bucket: string) => s3.send(new GetBucketNotificationConfigurationCommand({ Bucket })),
  "aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration": (s3: S3Client, Bucket: string) =>
    s3.send(new GetObjectLockConfigurationCommand({ Bucket })),
  "aws:s3/bucketReplicationConfig:BucketReplicationConfig": (s3: S3Client, Bucket: string) => s3.send(new GetBucketReplicationCommand({ Bucket })),
  "aws:s3/bucketRequestPaymentConfiguration:BucketRequestPaymentConfiguration": (s3: S3Client, Bucket: string) =>
    s3.send(new GetBucketRequestPaymentCommand({ Bucket })),
  "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration": (s3: S3Client, Bucket: string) => s3.send(new GetBucketWebsiteCommand({ Bucket })),
};
