import { ofCloudFront } from "../import-id";
import { grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { allOf } from "./all-of";

/** The older way to the same: an identity that a bucket's policy lets in. */
export const originAccessIdentity: AwsType = {
  token: "aws:cloudfront/originAccessIdentity:OriginAccessIdentity",
  importId: ofCloudFront,
  terraform: { type: "aws_cloudfront_origin_access_identity", key: { comment: "comment" } },
  computed: ["callerReference", "cloudfrontAccessIdentityPath", "etag", "iamArn", "s3CanonicalUserId"],
  gives: ["cloudfrontAccessIdentityPath", "iamArn"],
  rights: {
    read: (place) => [grant(allOf("origin-access-identity", place), ["cloudfront:GetCloudFrontOriginAccessIdentity"])],
    update: (place) => [grant(allOf("origin-access-identity", place), ["cloudfront:UpdateCloudFrontOriginAccessIdentity"])],
    lose: ["cloudfront:DeleteCloudFrontOriginAccessIdentity"],
    look: wholly("cloudfront:ListCloudFrontOriginAccessIdentities"),
  },
};
