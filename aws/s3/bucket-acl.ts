import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** An access list, older than policies. Log delivery still needs one. */
export const bucketAcl: AwsType = { ...bucketSetting("Acl", "GetBucketAcl", "PutBucketAcl"), shownBy: { token: "aws:s3/bucket:Bucket", property: "grants" } };
