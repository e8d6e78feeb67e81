import { z } from "zod";
import { about, bucketName, flag, keyed, kmsKeyArn, text, whole } from "./values";

/** Which pages of other hosts may read the bucket from a browser. */
const cors = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  z.strictObject({
    kind: z.literal("origins"),
    headers: z.array(text).min(1),
    methods: z.array(z.enum(["GET", "HEAD", "PUT", "POST", "DELETE"])).min(1),
    origins: z.array(text.startsWith("https://", { error: "expected an origin such as https://app.example.com" })).min(1),
    maxAgeSeconds: whole(0, 86400, "seconds"),
    id: about("What hands have called the rule. Left out, it has no name.", text.max(255).optional()),
    exposedHeaders: about("What of an answer a page may read. Left out, what S3 lets every page read.", z.array(text).min(1).optional()),
  }),
]);

/** How S3 encrypts what is put in without a word about it, and what it takes from nobody. */
const encryption = about(
  "Absent: as S3 makes a bucket since April 2026, with a key of its own for each object, and keys that come with a request (SSE-C) blocked.",
  z.strictObject({
    key: about("ARN of the KMS key. Absent: S3's own (AES256).", kmsKeyArn.optional()),
    bucketKey: about("Whether KMS is asked once for many objects.", flag),
    blocked: about(
      "SSE-C: keys that come with a request are refused. NONE: somebody has allowed them. Empty: the bucket says nothing, as older ones with such objects.",
      z.array(z.enum(["SSE-C", "NONE"])).max(1),
    ),
  }),
);

/** A bucket as the account has it. Its name replaces it, and a bucket that was ever versioned can only be suspended. */
const bucket = z.strictObject({
  name: bucketName,
  versioning: about("Disabled is a bucket that was never versioned.", z.enum(["Enabled", "Suspended", "Disabled"])),
  publicAccess: about("S3's four switches against public access: all on, or all off.", z.enum(["blocked", "not-blocked"])),
  ownership: about(
    "With BucketOwnerEnforced, S3's own default since 2023, the bucket knows no access control lists.",
    z.enum(["BucketOwnerEnforced", "BucketOwnerPreferred", "ObjectWriter"]),
  ),
  acl: about("`log-delivery`: beside its owner, CloudFront's log delivery has full control.", z.enum(["none", "log-delivery"])),
  encryption: encryption.optional(),
  cors,
});

/** `frontend` and `images` are named, not listed: neither can be left out of a stack file. */
export const storage = z.strictObject({
  frontend: bucket,
  images: bucket,
  others: about("What only some stacks have.", keyed(bucket)),
  artifact: about(
    "Where CI puts the code that API and worker are made from: the name of one of these buckets, and the object's key.",
    z.strictObject({ bucket: bucketName, key: text }),
  ),
});

export type StorageFacts = z.infer<typeof storage>;
export type BucketFacts = z.infer<typeof bucket>;

/** Every bucket of a stack, by the key under which other facts refer to it. */
export const bucketsOf = ({ frontend, images, others }: StorageFacts): Readonly<Record<string, BucketFacts>> => ({ frontend, images, ...others });
