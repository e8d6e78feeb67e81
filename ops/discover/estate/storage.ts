import {
  GetBucketAccelerateConfigurationCommand,
  type GetBucketAccelerateConfigurationCommandOutput,
  type GetBucketAclCommandOutput,
  type GetBucketEncryptionCommandOutput,
  GetBucketLifecycleConfigurationCommand,
  GetBucketLoggingCommand,
  type GetBucketLoggingCommandOutput,
  GetBucketNotificationConfigurationCommand,
  type GetBucketNotificationConfigurationCommandOutput,
  type GetBucketOwnershipControlsCommandOutput,
  GetBucketReplicationCommand,
  GetBucketRequestPaymentCommand,
  type GetBucketRequestPaymentCommandOutput,
  type GetBucketVersioningCommandOutput,
  GetBucketWebsiteCommand,
  GetObjectLockConfigurationCommand,
  type GetPublicAccessBlockCommandOutput,
  type S3Client,
} from "@aws-sdk/client-s3";
import { bucketNames, bucketSettings } from "../finders/storage";
import { type Live, ifPresent } from "../live";
import { type Lister, inside, partsOf, resident, together } from "./resident";

const bucketType = "aws:s3/bucket:Bucket";

const allBuckets: Lister = async (live) =>
  [...(await bucketNames(live))].flatMap((name) => resident(bucketType, name, { arn: `arn:aws:s3:::${name}`, names: [name] }));

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

/**
 * Kind of setting -> whether it reads as S3 gives it to every new bucket, so that nobody has set it: encryption with S3's own keys,
 * all public access blocked, ACLs disabled, an ACL for the owner alone, versioning never switched on, the owner pays, nobody is notified.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/creating-bucket.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-bucket-encryption.html,
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html
 */
export const bornWith: Readonly<Record<string, (answer: never) => boolean>> = {
  "aws:s3/bucketVersioning:BucketVersioning": ({ Status }: GetBucketVersioningCommandOutput) => Status === undefined,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": ({
    ServerSideEncryptionConfiguration: configuration,
  }: GetBucketEncryptionCommandOutput) =>
    configuration?.Rules?.every(({ ApplyServerSideEncryptionByDefault: applied }) => applied?.SSEAlgorithm === "AES256") ?? false,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": ({ PublicAccessBlockConfiguration: block = {} }: GetPublicAccessBlockCommandOutput) =>
    [block.BlockPublicAcls, block.BlockPublicPolicy, block.IgnorePublicAcls, block.RestrictPublicBuckets].every((blocked) => blocked === true),
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": ({ OwnershipControls: controls }: GetBucketOwnershipControlsCommandOutput) =>
    controls?.Rules?.every(({ ObjectOwnership }) => ObjectOwnership === "BucketOwnerEnforced") ?? false,
  "aws:s3/bucketAcl:BucketAcl": ({ Owner, Grants = [] }: GetBucketAclCommandOutput) =>
    Grants.every(({ Grantee, Permission }) => Grantee?.ID === Owner?.ID && Permission === "FULL_CONTROL"),
  "aws:s3/bucketAccelerateConfiguration:BucketAccelerateConfiguration": ({ Status }: GetBucketAccelerateConfigurationCommandOutput) => Status === undefined,
  "aws:s3/bucketLogging:BucketLogging": ({ LoggingEnabled }: GetBucketLoggingCommandOutput) => LoggingEnabled === undefined,
  "aws:s3/bucketNotification:BucketNotification": ({ $metadata: _, ...configurations }: GetBucketNotificationConfigurationCommandOutput) =>
    Object.values(configurations).every((each) => each === undefined || (Array.isArray(each) && each.length === 0)),
  "aws:s3/bucketRequestPaymentConfiguration:BucketRequestPaymentConfiguration": ({ Payer }: GetBucketRequestPaymentCommandOutput) => Payer === "BucketOwner",
};

const settingsOf = (live: Live) => async (bucket: string) => {
  const found = Object.entries({ ...bucketSettings, ...otherSettings }).map(async ([type, read]) => {
    const answer = await ifPresent<unknown>(() => read(live.s3, bucket));
    return resident(type, answer === undefined ? undefined : bucket, {
      within: inside(bucketType, bucket),
      byAws: answer !== undefined && (bornWith[type]?.(answer as never) ?? false),
    });
  });
  return (await Promise.all(found)).flat();
};

/** Buckets, and what is set on those that the program holds: also what it sets on none. */
export const buckets: Lister = (live, managed) => together(allBuckets(live, managed), partsOf(managed, bucketType, settingsOf(live)));
