import type { Environment } from "../environment";
import type { Fault } from "../fault";
import type { BucketFacts } from "../storage";
import { duplicates, missing } from "./references";

/** Buckets have names of their own and lists only where lists are allowed, and code lies in one of them. */
export function storageFaults({ storage }: Partial<Environment>): Fault[] {
  if (storage === undefined) return [];
  const { frontend, images, others, artifact } = storage;
  const all = { "storage.frontend": frontend, "storage.images": images, ...underPath("storage.others", others) };
  const names = Object.fromEntries(Object.values(all).map(({ name }) => [name, true]));
  return [
    ...duplicates(
      Object.entries(all).map(([path, { name }]) => [`${path}.name`, name] as const),
      "bucket name",
    ),
    ...["frontend", "images"]
      .filter((key) => key in others)
      .map((key) => ({ path: `storage.others.${key}`, message: "is stated above as a bucket of its own" })),
    ...Object.entries(all).flatMap(([path, bucket]) => aclFaults(path, bucket)),
    ...missing("storage.artifact.bucket", [artifact.bucket], names, "bucket"),
  ];
}

const underPath = <T>(path: string, values: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${path}.${key}`, value]));

const aclFaults = (path: string, { acl, ownership }: BucketFacts): Fault[] =>
  acl !== "none" && ownership === "BucketOwnerEnforced"
    ? [{ path: `${path}.acl`, message: "is stated, but with BucketOwnerEnforced the bucket knows no access control lists" }]
    : [];
