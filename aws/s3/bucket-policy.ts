import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** Who may read and write its objects. */
export const bucketPolicy: AwsType = {
  ...bucketSetting("Policy", "GetBucketPolicy", "DeleteBucketPolicy"),
  shownBy: { token: "aws:s3/bucket:Bucket", property: "policy" },
};
