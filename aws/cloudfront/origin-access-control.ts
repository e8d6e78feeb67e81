import { ofCloudFront } from "../import-id";
import { grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { allOf } from "./all-of";

/** How a distribution signs what it asks a bucket for. */
export const originAccessControl: AwsType = {
  token: "aws:cloudfront/originAccessControl:OriginAccessControl",
  importId: ofCloudFront,
  terraform: { type: "aws_cloudfront_origin_access_control", key: { name: "name" } },
  computed: ["etag"],
  rights: {
    read: (place) => [grant(allOf("origin-access-control", place), ["cloudfront:GetOriginAccessControl"])],
    update: (place) => [grant(allOf("origin-access-control", place), ["cloudfront:UpdateOriginAccessControl"])],
    lose: ["cloudfront:DeleteOriginAccessControl"],
    look: wholly("cloudfront:ListOriginAccessControls"),
  },
};
