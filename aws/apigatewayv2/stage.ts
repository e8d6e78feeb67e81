import { inApi } from "../import-id";
import { removed } from "../keeping";
import { wholly } from "../rights";
import type { AwsType } from "../type";
import { under } from "./rights";

const inApis = under("apis/*");

/**
 * A stage's access log is set up by API Gateway with the rights of whoever changes it; AWS names no resource of these actions:
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html. Taking a delivery away stays denied.
 */
const logDelivery = wholly(
  ...["CreateLogDelivery", "DescribeResourcePolicies", "GetLogDelivery", "ListLogDeliveries", "PutResourcePolicy", "UpdateLogDelivery"].map(
    (action) => `logs:${action}`,
  ),
);

/** What of an API is live, and what it logs. */
export const stage: AwsType = {
  token: "aws:apigatewayv2/stage:Stage",
  importId: inApi("$default"),
  identity: "{apiId}/{name}",
  terraform: { type: "aws_apigatewayv2_stage", key: { apiId: "api_id", name: "name" }, importId: "{api_id}/{name}" },
  keeps: [{ path: "accessLogSettings.destinationArn", givesUp: removed, told: "requests are no longer logged" }],
  computed: ["executionArn", "invokeUrl", "deploymentId"],
  rights: { ...inApis, update: (place) => [...inApis.update(place), ...logDelivery(place)] },
};
