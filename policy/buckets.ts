import type { PolicyResource } from "@pulumi/policy";
import { types } from "../aws";
import type { StackIndex } from "./stack-index";

/** A bucket of the stack with one of its settings, where the program declares it. */
export interface BucketSetting {
  readonly bucket: PolicyResource;
  readonly setting: PolicyResource | undefined;
}

/** Every bucket with its setting of a type, matched by the bucket's name: that is stated, so a preview knows it. */
export function bucketsWith(stack: StackIndex, type: string): BucketSetting[] {
  const byBucket = new Map(stack.ofType(type).map((setting) => [setting.props["bucket"] as unknown, setting]));
  return stack.ofType(types.bucket.token).map((bucket) => ({ bucket, setting: byBucket.get(bucket.props["bucket"]) }));
}
