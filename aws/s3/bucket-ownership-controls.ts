import type { AwsType } from "../type";
import { bucketSetting } from "./setting";

/** Whose an object is that somebody else has put in. */
export const bucketOwnershipControls: AwsType = bucketSetting("OwnershipControls", "GetBucketOwnershipControls", "PutBucketOwnershipControls");
