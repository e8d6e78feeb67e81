import type {
  GetBucketAccelerateConfigurationCommandOutput,
  GetBucketAclCommandOutput,
  GetBucketEncryptionCommandOutput,
  GetBucketLoggingCommandOutput,
  GetBucketNotificationConfigurationCommandOutput,
  GetBucketOwnershipControlsCommandOutput,
  GetBucketRequestPaymentCommandOutput,
  GetBucketVersioningCommandOutput,
  GetPublicAccessBlockCommandOutput,
} from "@aws-sdk/client-s3";

/**
 * Kind of setting -> whether it reads as S3 gives it to every new bucket, so that nobody has set it: encryption with S3's own keys,
 * all public access blocked, ACLs disabled, an ACL for the owner alone, versioning never switched on, the owner pays, nobody is notified.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/creating-bucket.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
 */
export const bornWith: Readonly<Record<string, (answer: never) => boolean>> = {
  [types.bucketVersioning.token]: ({ Status }: GetBucketVersioningCommandOutput) => Status === undefined,
  [types.bucketServerSideEncryptionConfiguration.token]: ({ ServerSideEncryptionConfiguration: configuration }: GetBucketEncryptionCommandOutput) =>
    configuration?.Rules?.every(({ ApplyServerSideEncryptionByDefault: applied }) => applied?.SSEAlgorithm === "AES256") ?? false,
  [types.bucketPublicAccessBlock.token]: ({ PublicAccessBlockConfiguration: block = {} }: GetPublicAccessBlockCommandOutput) =>
    [block.BlockPublicAcls, block.BlockPublicPolicy, block.IgnorePublicAcls, block.RestrictPublicBuckets].every((blocked) => blocked === true),
  [types.bucketOwnershipControls.token]: ({ OwnershipControls: controls }: GetBucketOwnershipControlsCommandOutput) =>
    controls?.Rules?.every(({ ObjectOwnership }) => ObjectOwnership === "BucketOwnerEnforced") ?? false,
  [types.bucketAcl.token]: ({ Owner, Grants = [] }: GetBucketAclCommandOutput) =>
    Grants.every(({ Grantee, Permission }) => Grantee?.ID === Owner?.ID && Permission === "FULL_CONTROL"),
  "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration": ({ Status }: GetBucketAccelerateConfigurationCommandOutput) => Status === undefined,
  "aws:s3/bucketLogging:BucketLogging": ({ LoggingEnabled }: GetBucketLoggingCommandOutput) => LoggingEnabled === undefined,
  "aws:s3/bucketNotification:BucketNotification": ({ $metadata: _, ...configurations }: GetBucketNotificationConfigurationCommandOutput) =>
    Object.values(configurations).every((each) => each === undefined || (Array.isArray(each) && each.length === 0)),
  "aws:s3/bucketRequestPaymentConfiguration:BucketRequestPaymentConfiguration": ({ Payer }: GetBucketRequestPaymentCommandOutput) => Payer === "BucketOwner",
};

import { types } from "..";
