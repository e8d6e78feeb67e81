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
  [types.bucketVersioning.token]: (s3: S3Client, Bucket: string) => s3.send(new GetBucketVersioningCommand({ Bucket })),
  [types.bucketServerSideEncryptionConfiguration.token]: (s3: S3Client, Bucket: string) => s3.send(new GetBucketEncryptionCommand({ Bucket })),
  [types.bucketPublicAccessBlock.token]: (s3: S3Client, Bucket: string) => s3.send(new GetPublicAccessBlockCommand({ Bucket })),
  [types.bucketOwnershipControls.token]: (s3: S3Client, Bucket: string) => s3.send(new GetBucketOwnershipControlsCommand({ Bucket })),
  [types.bucketCorsConfiguration.token]: (s3: S3Client, Bucket: string) => s3.send(new GetBucketCorsCommand({ Bucket })),
  [types.bucketAcl.token]: (s3: S3Client, Bucket: string) => s3.send(new GetBucketAclCommand({ Bucket })),
  [types.bucketPolicy.token]: (s3: S3Client, Bucket: string) => s3.send(new GetBucketPolicyCommand({ Bucket })),
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

import { types } from "..";
