import type { AwsType } from "../type";
import { under } from "./rights";

/** An HTTP API. Its id is in the addresses that people have. */
export const api: AwsType = {
  token: "aws:apigatewayv2/api:Api",
  importId: { pattern: /^[a-z0-9]{10}$/, example: "a1b2c3d4e5" },
  terraform: { type: "aws_apigatewayv2_api", key: { name: "name" } },
  computed: ["apiEndpoint", "executionArn"],
  gives: ["executionArn"],
  rights: under("apis/*", "apis"),
};
