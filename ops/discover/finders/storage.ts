import {
  GetBucketAclCommand,
  GetBucketCorsCommand,
  GetBucketEncryptionCommand,
  GetBucketOwnershipControlsCommand,
  GetBucketPolicyCommand,
  GetBucketVersioningCommand,
  GetPublicAccessBlockCommand,
  type S3Client,
  paginateListBuckets,
} from "@aws-sdk/client-s3";
import { type Finder, text } from "../finder";
import { type Live, ifPresent, pages } from "../live";

/** Bucket names are unique in the world; only those in the account's own list are its. */
export const bucketNames = ({ s3: client, once }: Live): Promise<ReadonlySet<string>> =>
  once("buckets", async () => {
    const all = await pages(paginateListBuckets({ client }, {}), (page) => page.Buckets);
    return new Set(all.flatMap(({ Name }) => (Name === undefined ? [] : [Name])));
  });

const bucket: Finder = async ({ inputs }, live) => {
  const name = text(inputs, "bucket");
  return (await bucketNames(live)).has(name) ? [{ importId: name, outputs: { arn: `arn:aws:s3:::${name}` } }] : [];
};

/** A bucket has each setting once or not at all. */
const setting =
  (read: (s3: S3Client, Bucket: string) => Promise<unknown>): Finder =>
  async ({ inputs }, live) => {
    const Bucket = text(inputs, "bucket");
    if (!(await bucketNames(live)).has(Bucket)) return [];
    const found = await ifPresent(() => read(live.s3, Bucket));
    return found === undefined ? [] : [{ importId: Bucket }];
  };

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

export const storageFinders: Readonly<Record<string, Finder>> = {
  "aws:s3/bucket:Bucket": bucket,
  ...Object.fromEntries(Object.entries(bucketSettings).map(([type, read]) => [type, setting(read)])),
};
