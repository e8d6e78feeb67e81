import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** Which other sites' pages may ask for its objects. */
export const bucketCorsConfiguration: AwsType = {
  ...bucketSetting("CorsConfiguration", "GetBucketCORS", "PutBucketCORS"),
  shownBy: { token: "aws:s3/bucket:Bucket", property: "corsRules" },
};
