import { type Rights, grant } from "../grant";
import { logBuckets } from "../never-lost";

/** CloudFront names its resources by ids, so a right reaches all of one kind in the account; the account holds nothing but the app. */
export const cdnRights: Rights = ({ id }) => {
  const all = (kind: string) => [`arn:aws:cloudfront::${id}:${kind}/*`];
  return {
    "aws:cloudfront/distribution:Distribution": {
      read: [grant(all("distribution"), ["cloudfront:GetDistribution", "cloudfront:ListTagsForResource"])],
      update: [
        grant(all("distribution"), ["cloudfront:UpdateDistribution"]),
        // CloudFront lets its log account into the bucket anew, with the rights of whoever changes a distribution that logs there:
        // https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html
        grant([logBuckets], ["s3:GetBucketAcl", "s3:PutBucketAcl"]),
      ],
      create: [],
      lose: ["cloudfront:DeleteDistribution"],
    },
    "aws:cloudfront/function:Function": {
      read: [grant(all("function"), ["cloudfront:DescribeFunction", "cloudfront:GetFunction"])],
      // Its code belongs to the deploy workflow, and its update is always an update of its code too.
      update: [],
      create: [],
      lose: ["cloudfront:DeleteFunction"],
    },
    "aws:cloudfront/originAccessControl:OriginAccessControl": {
      read: [grant(all("origin-access-control"), ["cloudfront:GetOriginAccessControl"])],
      update: [grant(all("origin-access-control"), ["cloudfront:UpdateOriginAccessControl"])],
      create: [],
      lose: ["cloudfront:DeleteOriginAccessControl"],
    },
    "aws:cloudfront/originAccessIdentity:OriginAccessIdentity": {
      read: [grant(all("origin-access-identity"), ["cloudfront:GetCloudFrontOriginAccessIdentity"])],
      update: [grant(all("origin-access-identity"), ["cloudfront:UpdateCloudFrontOriginAccessIdentity"])],
      create: [],
      lose: ["cloudfront:DeleteCloudFrontOriginAccessIdentity"],
    },
  };
};
