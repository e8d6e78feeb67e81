import type { AwsType } from "../type";
import { under } from "./rights";

/** Which API a host name leads to. */
export const apiMapping: AwsType = {
  token: "aws:apigatewayv2/apiMapping:ApiMapping",
  importId: { pattern: /^[a-z0-9]{6,12}\/([a-z0-9-]+\.)+[a-z]{2,}$/, example: "1a2b3c/api.example.com" },
  identity: "{id}/{domainName}",
  terraform: {
    type: "aws_apigatewayv2_api_mapping",
    key: { domainName: "domain_name", apiId: "api_id" },
    importId: "{id}/{domain_name}",
  },
  rights: under("domainnames/*"),
};
