import { allow, also, policy, set } from "../../support/edits";
import type { Mutations } from "./mutation";

const cloudFront = { Service: "cloudfront.amazonaws.com" };
const distribution = "<app-cdn-images.arn>";

/** One more policy, with a statement that lets these read. */
const opened = (statement: object, ...others: readonly object[]) =>
  also({ type: "aws:s3/bucketPolicy:BucketPolicy", props: { policy: policy({ ...allow("s3:GetObject", "*"), ...statement }, ...others) } });

const bySource = (operator: string, values: unknown) => ({ Principal: cloudFront, Condition: { [operator]: { "AWS:SourceArn": values } } });

/** Whom a bucket's policy lets in. */
export const bucketMutations: Mutations = {
  "buckets-trust-one-distribution": {
    "the condition gone from a bucket of the program": [
      set("app-cdn-bucket-policy-images", "policy", policy({ ...allow("s3:GetObject", "*"), Principal: cloudFront })),
      /app-cdn-bucket-policy-images opens its bucket to cloudfront.amazonaws.com without naming/,
    ],
    "CloudFront under StringLike *": [opened(bySource("StringLike", "*")), /app-other opens its bucket.*AWS:SourceArn/],
    "CloudFront for any distribution of the account": [opened(bySource("ArnLike", "arn:aws:cloudfront::266672885920:distribution/*")), /app-other opens/],
    "one distribution and any other": [opened(bySource("StringEquals", [distribution, "arn:aws:cloudfront::*:distribution/E1"])), /app-other opens/],
    ...Object.fromEntries(
      ["StringNotEquals", "ArnNotLike", "StringEqualsIfExists", "ForAllValues:StringEquals", "Null"].map((operator) => [
        `the distribution under ${operator}`,
        [opened(bySource(operator, distribution)), /app-other opens its bucket to cloudfront.amazonaws.com/] as const,
      ]),
    ),
    "CloudFront for the account, whose other distributions anybody may have made": [
      opened({ Principal: cloudFront, Condition: { StringEquals: { "aws:SourceAccount": "266672885920" } } }),
      /app-other opens/,
    ],
    "a distribution of another account": [
      opened(bySource("StringEquals", "arn:aws:cloudfront::652617421195:distribution/E1")),
      /app-other opens its bucket to cloudfront.amazonaws.com for what is not of this stack/,
    ],
    "an origin access identity of somebody else's": [
      opened({ Principal: { AWS: "arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1" } }),
      /for what is not of this stack/,
    ],
    "another account": [
      opened({ Principal: { AWS: ["arn:aws:iam::266672885920:role/a", "arn:aws:iam::652617421195:root"] } }),
      /arn:aws:iam::652617421195:root for what is not/,
    ],
    "a canonical user": [opened({ Principal: { CanonicalUser: "a" } }), /app-other opens its bucket to a for what is not/],
    everybody: [opened({ Principal: "*" }), /app-other opens its bucket to everybody/],
    "everybody, spelt out, and in a list": [
      opened({ Principal: { AWS: "*" } }, { ...allow("s3:*", "*"), Principal: { AWS: ["*"] } }),
      /to everybody, everybody/,
    ],
    "everybody of this account, which everybody may say to be": [
      opened({ Principal: "*", Condition: { StringEquals: { "aws:SourceAccount": "266672885920" } } }),
      /to everybody/,
    ],
    "identities of a provider that is not this account's": [
      opened({ Principal: { Federated: "accounts.google.com" } }),
      /to accounts\.google\.com for what is not/,
    ],
    "two strangers": [
      opened({ Principal: { AWS: ["arn:aws:iam::652617421195:root", "arn:aws:iam::210987654321:root"] } }),
      /to arn:aws:iam::652617421195:root, arn:aws:iam::210987654321:root for what is not/,
    ],
    "everybody under a condition": [opened({ Principal: "*", Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } }), /to everybody/],
    "everybody but one": [opened({ NotPrincipal: { AWS: "arn:aws:iam::652617421195:root" } }), /to everybody/],
    "nobody in particular": [opened({}), /to everybody/],
    "another service, for anybody": [opened({ Principal: { Service: "logging.s3.amazonaws.com" } }), /to logging.s3.amazonaws.com/],
    "a statement that is no list": [
      also({ type: "aws:s3/bucketPolicy:BucketPolicy", props: { policy: JSON.stringify({ Statement: { ...allow("s3:*", "*"), Principal: "*" } }) } }),
      /app-other opens/,
    ],
    "another service's statement, which names its source, beside CloudFront's, which names another thing": [
      opened(
        { Principal: { Service: "logging.s3.amazonaws.com" }, Condition: { ArnLike: { "aws:SourceArn": distribution } } },
        { ...allow("s3:GetObject", "*"), Principal: { Service: [cloudFront.Service] }, Condition: { StringEquals: { "aws:SourceAccount": "1" }, Bool: {} } },
      ),
      /app-other opens its bucket to cloudfront.amazonaws.com without/,
    ],
  },
};
