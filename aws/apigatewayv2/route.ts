import { inApi } from "../import-id";
import type { AwsType } from "../type";
import { under } from "./rights";

/** Which requests an API leads there. */
export const apiRoute: AwsType = {
  token: "aws:apigatewayv2/route:Route",
  importId: inApi("1a2b3c4"),
  identity: "{apiId}/{id}",
  terraform: { type: "aws_apigatewayv2_route", key: { apiId: "api_id", routeKey: "route_key" }, importId: "{api_id}/{id}" },
  rights: under("apis/*"),
};
