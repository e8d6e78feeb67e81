import { z } from "zod";
import { bucketName, text } from "./values";

/** The buckets by name. `artifact` is where CI puts the code that API and worker are made from. */
export const storage = z.strictObject({
  frontendBucket: bucketName,
  imagesBucket: bucketName,
  artifact: z.strictObject({ bucket: bucketName, key: text }),
});

export type StorageFacts = z.infer<typeof storage>;
