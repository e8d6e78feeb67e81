import { switchedOff } from "../keeping";
import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** That nobody opens the bucket to the world. */
export const bucketPublicAccessBlock: AwsType = {
  ...bucketSetting("PublicAccessBlock", "GetBucketPublicAccessBlock", "PutBucketPublicAccessBlock"),
  keeps: ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"].map((path) => ({
    path,
    givesUp: switchedOff,
    told: "a block of public access is lifted",
  })),
};
