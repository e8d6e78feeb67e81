import { type Rights, anywhere, grant } from "../grant";

/** API Gateway's actions are HTTP's methods. What an API leads to is changed in place; what it is made of is a person's to add. */
export const httpApiRights: Rights = ({ region }) => {
  const under = (...paths: readonly string[]) => ({
    read: [grant(arns(paths), ["apigateway:GET"])],
    update: [grant(arns(paths), ["apigateway:PATCH"])],
    create: [],
    lose: ["apigateway:DELETE"],
  });
  const arns = (paths: readonly string[]) => paths.map((path) => `arn:aws:apigateway:${region}::/${path}`);
  const api = under("apis/*");
  const stage = { ...api, update: [...api.update, grant(anywhere, logDelivery)] };
  const domain = under("domainnames/*");
  return {
    "aws:apigatewayv2/api:Api": api,
    "aws:apigatewayv2/integration:Integration": api,
    "aws:apigatewayv2/route:Route": api,
    "aws:apigatewayv2/stage:Stage": stage,
    "aws:apigatewayv2/domainName:DomainName": domain,
    "aws:apigatewayv2/apiMapping:ApiMapping": domain,
  };
};

/**
 * A stage's access log is set up by API Gateway with the rights of whoever changes it; AWS names no resource of these actions:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html. Taking a delivery away stays denied.
 */
const logDelivery = ["CreateLogDelivery", "DescribeResourcePolicies", "GetLogDelivery", "ListLogDeliveries", "PutResourcePolicy", "UpdateLogDelivery"].map(
  (action) => `logs:${action}`,
);
