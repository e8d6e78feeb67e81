import { inApi } from "../import-id";
import type { AwsType } from "../type";
import { under } from "./rights";

/** What an API leads to. */
export const integration: AwsType = {
  token: "aws:apigatewayv2/integration:Integration",
  importId: inApi("1a2b3c4"),
  identity: "{apiId}/{id}",
  terraform: { type: "aws_apigatewayv2_integration", key: { apiId: "api_id" }, importId: "{api_id}/{id}" },
  rights: under("apis/*"),
};
