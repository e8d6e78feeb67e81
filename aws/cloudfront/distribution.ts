import { ofCloudFront } from "../import-id";
import { removed, switchedOff } from "../keeping";
import { grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { allOf, logBuckets } from "./all-of";

/** A CDN. Its domain name is AWS's, and nobody gets the same one twice. */
export const distribution: AwsType = {
  token: "aws:cloudfront/distribution:Distribution",
  importId: ofCloudFront,
  terraform: { type: "aws_cloudfront_distribution", key: {}, also: ["aliases", "origin"] },
  holds: "an identity",
  keeps: [
    { path: "enabled", givesUp: switchedOff, told: "the distribution answers nobody" },
    { path: "webAclId", givesUp: removed, told: "the web ACL is detached" },
    { path: "loggingConfig.bucket", givesUp: removed, told: "visits are no longer logged" },
  ],
  computed: ["callerReference", "domainName", "etag", "hostedZoneId", "inProgressValidationBatches", "lastModifiedTime", "status", "waitForDeployment"],
  gives: ["arn", "domainName", "hostedZoneId"],
  rights: {
    read: (place) => [grant(allOf("distribution", place), ["cloudfront:GetDistribution", "cloudfront:ListTagsForResource"])],
    update: (place) => [
      grant(allOf("distribution", place), ["cloudfront:UpdateDistribution"]),
      // CloudFront lets its log account into the bucket anew, with the rights of whoever changes a distribution that logs there:
      // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
      grant([logBuckets], ["s3:GetBucketAcl", "s3:PutBucketAcl"]),
    ],
    lose: ["cloudfront:DeleteDistribution"],
    look: wholly("cloudfront:ListDistributions"),
  },
};
