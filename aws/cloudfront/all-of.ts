import type { Place } from "../rights";

/** CloudFront names its resources by ids, so a right reaches all of one kind in the account; the account holds nothing but the app. */
export const allOf = (kind: string, { id }: Place): readonly string[] => [`arn:aws:cloudfront::${id}:${kind}/*`];

/** What CloudFront writes its logs to. It may have to let itself in there again, and no access list of another bucket is CI's to change. */
export const logBuckets = "arn:aws:s3:::bluemoxon-logs*";
