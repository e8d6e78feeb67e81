import { switchedOff } from "../keeping";
import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** Whether what is overwritten or deleted can be had back. */
export const bucketVersioning: AwsType = {
  ...bucketSetting("Versioning", "GetBucketVersioning", "PutBucketVersioning"),
  keeps: [{ path: "versioningConfiguration.status", givesUp: switchedOff, told: "versioning is suspended" }],
  shownBy: { token: "aws:s3/bucket:Bucket", property: "versioning" },
};
