import { isExact } from "./pattern";

/** Services whose ARNs end in a name, without a type before it. */
const untyped = ["s3", "sns", "sqs", "execute-api"];

/**
 * True when an ARN, or a pattern of ARNs, says which resource it means: by a service, and a name that begins with more than a wildcard.
 * Region and account may be any. `arn:aws:lambda:*:*:function:app-*` does, `arn:aws:lambda:us-west-2:1:function:*` does not. Pure.
 */
export function namesOneResource(arn: string): boolean {
  if (isExact(arn)) return true;
  const [prefix, partition, service = "", , , ...rest] = arn.split(":");
  if (prefix !== "arn" || partition !== "aws" || !/^[a-z0-9-]+$/.test(service)) return false;
  const parts = rest.flatMap((part) => part.split("/")).filter((part) => part !== "");
  return /^[^*?$]/.test((untyped.includes(service) ? parts[0] : parts[1]) ?? "");
}

/** True when a pattern of ARNs holds objects of one bucket only, all under a prefix of their keys, or one object. Pure. */
export const isUnderPrefix = (arn: string): boolean => /^arn:aws:s3:::[^*?$/]+\/[^*?$]/.test(arn);
