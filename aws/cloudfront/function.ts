import { named } from "../import-id";
import { anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { allOf } from "./all-of";

/** Code at the edge, the deploy workflow's: an update of it is always one of its code too. It is read of the stage that people edit. */
export const edgeFunction: AwsType = {
  token: "aws:cloudfront/function:Function",
  importId: named("app-strip-prefix"),
  terraform: { type: "aws_cloudfront_function", key: { name: "name" }, importId: "{name}" },
  computed: ["etag", "status", "publish"],
  gives: ["arn"],
  rights: {
    read: (place) => [grant(allOf("function", place), ["cloudfront:DescribeFunction", "cloudfront:GetFunction"])],
    lose: ["cloudfront:DeleteFunction"],
    look: (place) => [
      grant(anywhere, ["cloudfront:ListFunctions"]),
      grant(allOf("function", place), ["cloudfront:DescribeFunction", "cloudfront:GetFunction"]),
    ],
  },
};
