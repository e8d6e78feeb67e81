import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** With which key what is put in is encrypted. */
export const bucketServerSideEncryptionConfiguration: AwsType = {
  ...bucketSetting("ServerSideEncryptionConfiguration", "GetEncryptionConfiguration", "PutEncryptionConfiguration"),
  keeps: [
    {
      path: "rules",
      givesUp: (from, to) => JSON.stringify(from).includes("aws:kms") && !JSON.stringify(to ?? "").includes("aws:kms"),
      told: "the bucket's own key is no longer used",
    },
    {
      path: "rules",
      givesUp: (from, to) => JSON.stringify(from).includes("SSE-C") && !JSON.stringify(to ?? "").includes("SSE-C"),
      told: "objects may be encrypted by keys that nobody here has",
    },
  ],
  shownBy: { token: "aws:s3/bucket:Bucket", property: "serverSideEncryptionConfiguration" },
};
