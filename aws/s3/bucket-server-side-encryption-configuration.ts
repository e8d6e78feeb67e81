import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** Whether a word that stands somewhere in the rules no longer does. */
const dropping =
  (word: string) =>
  (from: unknown, to: unknown): boolean =>
    JSON.stringify(from).includes(word) && !JSON.stringify(to ?? "").includes(word);

/** With which key what is put in is encrypted. */
export const bucketServerSideEncryptionConfiguration: AwsType = {
  ...bucketSetting("ServerSideEncryptionConfiguration", "GetEncryptionConfiguration", "PutEncryptionConfiguration"),
  keeps: [
    { path: "rules", givesUp: dropping("aws:kms"), told: "the bucket's own key is no longer used" },
    { path: "rules", givesUp: dropping("SSE-C"), told: "objects may be encrypted by keys that nobody here has" },
  ],
  shownBy: { token: "aws:s3/bucket:Bucket", property: "serverSideEncryptionConfiguration" },
};
