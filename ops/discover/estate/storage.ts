import type {
  GetBucketAclCommandOutput,
  GetBucketEncryptionCommandOutput,
  GetBucketOwnershipControlsCommandOutput,
  GetBucketVersioningCommandOutput,
  GetPublicAccessBlockCommandOutput,
} from "@aws-sdk/client-s3";
import { bucketNames, bucketSettings } from "../finders/storage";
import { type Live, ifPresent } from "../live";
import { type Lister, inside, partsOf, resident, together } from "./resident";

const bucketType = "aws:s3/bucket:Bucket";

const allBuckets: Lister = async (live) =>
  [...(await bucketNames(live))].flatMap((name) => resident(bucketType, name, { arn: `arn:aws:s3:::${name}`, names: [name] }));

/**
 * Kind of setting -> whether it reads as S3 gives it to every new bucket, so that nobody has set it: encryption with S3's own keys,
 * all public access blocked, ACLs disabled, an ACL for the owner alone, versioning never switched on.
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
};

const settingsOf = (live: Live) => async (bucket: string) => {
  const found = Object.entries(bucketSettings).map(async ([type, read]) => {
    const answer = await ifPresent<unknown>(() => read(live.s3, bucket));
    return resident(type, answer === undefined ? undefined : bucket, {
      within: inside(bucketType, bucket),
      byAws: answer !== undefined && (bornWith[type]?.(answer as never) ?? false),
    });
  });
  return (await Promise.all(found)).flat();
};

/** Buckets, and those settings of theirs that the program gives its own. */
export const buckets: Lister = (live, managed) => together(allBuckets(live, managed), partsOf(managed, bucketType, settingsOf(live)));
