import { type S3Client, paginateListBuckets } from "@aws-sdk/client-s3";
import { types } from "..";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";
import { bornWith } from "./born-with.live";
import { bucketSettings, otherSettings } from "./settings.live";

/** Bucket names are unique in the world; only those in the account's own list are its. */
const bucketNames = ({ s3: client, once }: Live): Promise<ReadonlySet<string>> =>
  once("buckets", async () => {
    const all = await pages(paginateListBuckets({ client }, {}), (page) => page.Buckets);
    return new Set(all.flatMap(({ Name }) => (Name === undefined ? [] : [Name])));
  });

const find: Finder = async ({ inputs }, live) => {
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

const bucketType = types.bucket.token;

const listBuckets: Lister = async (live) =>
  [...(await bucketNames(live))].flatMap((name) => liveResource(bucketType, name, { arn: `arn:aws:s3:::${name}`, names: [name] }));

const settingsOf = (live: Live) => async (bucket: string) => {
  const found = Object.entries({ ...bucketSettings, ...otherSettings }).map(async ([type, read]) => {
    const answer = await ifPresent<unknown>(() => read(live.s3, bucket));
    return liveResource(type, answer === undefined ? undefined : bucket, {
      within: inside(bucketType, bucket),
      byAws: answer !== undefined && (bornWith[type]?.(answer as never) ?? false),
    });
  });
  return (await Promise.all(found)).flat();
};

export const buckets: LiveKind = {
  listed: "buckets and their settings",
  find: { [types.bucket.token]: find, ...Object.fromEntries(Object.entries(bucketSettings).map(([type, read]) => [type, setting(read)])) },
  list: (live, managed) => together(listBuckets(live, managed), partsOf(managed, bucketType, settingsOf(live))),
};
