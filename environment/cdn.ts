import { z } from "zod";
import { customOrigin, origin } from "./origins";
import { about, arn, emptyableText, flag, hostname, key, keyed, matching, policyStatementId, reason, text, whole } from "./values";

/** CloudFront takes global ones alone, and AWS keeps those in us-east-1: https://docs.aws.amazon.com/waf/latest/APIReference/API_AssociateWebACL.html */
const webAclArn = matching(
  /^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/[\w-]{1,128}\/[0-9a-f-]{36}$/,
  "the ARN of a global web ACL of AWS WAF such as arn:aws:wafv2:us-east-1:123456789012:global/webacl/app/…",
);

/** How CloudFront proves itself to a bucket. Which of the two a distribution uses is a fact; neither turns into the other. */
const originAccess = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("origin-access-control"), name: text.max(64), description: emptyableText.max(256), statementId: policyStatementId }),
  z.strictObject({ kind: z.literal("origin-access-identity"), comment: emptyableText.max(128), statementId: policyStatementId }),
]);

const edgeFunction = z.strictObject({ name: text.max(64), runtime: z.enum(["cloudfront-js-1.0", "cloudfront-js-2.0"]), comment: emptyableText.max(128) });

/** How long the edge keeps an object, in seconds, or the policy that says so. */
const caching = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("policy"), cachePolicyId: z.guid({ error: "expected a cache policy id (a UUID)" }) }),
  z.strictObject({
    kind: z.literal("forwarded-values"),
    queryString: flag,
    minTtlSeconds: whole(0, 31536000, "seconds"),
    defaultTtlSeconds: whole(0, 31536000, "seconds"),
    maxTtlSeconds: whole(0, 31536000, "seconds"),
  }),
]);

const behavior = z.strictObject({
  origin: text,
  allowedMethods: z.array(z.enum(["GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"])).min(2),
  cachedMethods: z.array(z.enum(["GET", "HEAD", "OPTIONS"])).min(2),
  viewers: about(
    "How a viewer who comes without encryption is met: led to https, refused, or served. Left out, led to https.",
    z.enum(["redirect-to-https", "https-only", "allow-all"]).optional(),
  ),
  compress: flag,
  caching,
  responseHeadersPolicyId: z.guid({ error: "expected a response headers policy id (a UUID)" }).optional(),
  viewerRequestFunction: key.optional(),
});

const certificate = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cloudfront-default") }),
  about(
    "CloudFront reads certificates from us-east-1 only.",
    z.strictObject({
      kind: z.literal("acm"),
      arn,
      minimumProtocolVersion: text.startsWith("TLSv1.2", { error: "expected TLSv1.2_2018, TLSv1.2_2019 or TLSv1.2_2021" }),
    }),
  ),
]);

const customError = z.strictObject({
  code: whole(400, 599, "HTTP status"),
  responseCode: whole(200, 599, "HTTP status"),
  page: text.startsWith("/", { error: "expected a path that begins with /" }),
  minTtlSeconds: about("Absent where the live distribution has CloudFront's own default.", whole(0, 31536000, "seconds").optional()),
});

const distribution = z.strictObject({
  comment: emptyableText.max(128),
  aliases: z.array(hostname),
  certificate,
  priceClass: z.enum(["PriceClass_100", "PriceClass_200", "PriceClass_All"]),
  httpVersion: z.enum(["http1.1", "http2", "http2and3", "http3"]),
  ipv6: flag,
  webAclArn: about("The AWS WAF web ACL in front of it, which somebody else manages. Left out, there is none.", webAclArn.optional()),
  defaultRootObject: emptyableText,
  origins: about("Origin id -> origin. Origin ids are the distribution's own names, free text.", z.record(text, origin)),
  customOrigins: about("Origin id -> a server that is no bucket of this stack. Left out, there is none.", z.record(text, customOrigin).optional()),
  defaultBehavior: behavior,
  orderedBehaviors: about("Tried in this order before the default.", z.array(behavior.extend({ path: text }))),
  customErrors: z.array(customError),
  logging: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("off") }),
    z.strictObject({ kind: z.literal("bucket"), bucket: key, prefix: emptyableText, includeCookies: flag }),
  ]),
});

/** What serves the images: a distribution of their own, or the frontend's, which then leads some of its paths to their bucket. */
const images = z.discriminatedUnion("kind", [
  distribution.extend({ kind: z.literal("distribution") }),
  z.strictObject({ kind: z.literal("served-by-frontend"), reason }),
]);

/** `frontend` and `images` are named, not listed: neither can be left out of a stack file. */
export const cdn = z.strictObject({
  originAccess: keyed(originAccess),
  functions: keyed(edgeFunction),
  frontend: distribution,
  images,
  others: about("What only some stacks have.", keyed(distribution)),
});

export type CdnFacts = z.infer<typeof cdn>;
export type DistributionFacts = z.infer<typeof distribution>;
export type BehaviorFacts = z.infer<typeof behavior>;
export type OriginAccessFacts = z.infer<typeof originAccess>;

/** Every distribution of a stack, by its key. */
export function distributionsOf({ frontend, images, others }: CdnFacts): Readonly<Record<string, DistributionFacts>> {
  switch (images.kind) {
    case "distribution":
      return { frontend, images, ...others };
    case "served-by-frontend":
      return { frontend, ...others };
  }
}

/** Key of the distribution that serves the images. */
export function imagesServer({ images }: CdnFacts): "images" | "frontend" {
  switch (images.kind) {
    case "distribution":
      return "images";
    case "served-by-frontend":
      return "frontend";
  }
}
