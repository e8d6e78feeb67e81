import type { AwsType } from "../type";
import { under } from "./rights";

/** A host name of an API. */
export const domainName: AwsType = {
  token: "aws:apigatewayv2/domainName:DomainName",
  importId: { pattern: /^([a-z0-9-]+\.)+[a-z]{2,}$/, example: "api.example.com" },
  terraform: { type: "aws_apigatewayv2_domain_name", key: { domainName: "domain_name" }, importId: "{domain_name}" },
  gives: ["domainNameConfiguration.hostedZoneId", "domainNameConfiguration.targetDomainName"],
  rights: under("domainnames/*", "domainnames"),
};
