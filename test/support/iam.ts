import type { PolicyDocument, PolicyStatement } from "../../ops/ci-roles/document";
import { speaksOf } from "../../policy/iam/decision";
import { statementsOf } from "../../policy/iam/document";

/**
 * What AWS would answer to one action on one resource: an explicit Deny outweighs every Allow. Conditions are taken to hold,
 * which can only make the answer more generous. A request names one thing: for a pattern it is one of those that it covers.
 */
export function decision(document: PolicyDocument, action: string, resource: string): "allowed" | "denied" | "not allowed" {
  const spoken = statementsOf(document)
    .filter((statement) => speaksOf(statement, oneOf(action), oneOf(resource)))
    .map(({ effect }) => effect);
  return spoken.includes("Deny") ? "denied" : spoken.includes("Allow") ? "allowed" : "not allowed";
}

const oneOf = (pattern: string): string => pattern.replaceAll(/[*?]/g, "x");

export const allows = ({ Effect }: PolicyStatement): boolean => Effect === "Allow";
export const allowedActions = (...statements: readonly PolicyStatement[]): string[] => statements.filter(allows).flatMap(({ Action }) => Action);

/**
 * Actions of which the Service Authorization Reference names no resource, beside EC2's descriptions. DescribeAlarms has one, and tells of
 * composite alarms only to a right on everything.
 */
export const withoutResource = new Set([
  ...["CreateLogDelivery", "DescribeResourcePolicies", "GetLogDelivery", "ListLogDeliveries", "PutResourcePolicy", "UpdateLogDelivery"].map(
    (action) => `logs:${action}`,
  ),
  "cloudwatch:DescribeAlarms",
  ...["acm:ListCertificates", "cloudwatch:ListDashboards", "cognito-idp:DescribeUserPoolDomain", "cognito-idp:ListUserPools", "dynamodb:ListTables"],
  ...["cloudfront:ListCloudFrontOriginAccessIdentities", "cloudfront:ListDistributions", "cloudfront:ListFunctions", "cloudfront:ListOriginAccessControls"],
  ...["events:ListRules", "iam:GetAccountAuthorizationDetails", "iam:ListOpenIDConnectProviders", "kms:ListAliases", "lambda:ListEventSourceMappings"],
  ...["lambda:ListFunctions", "logs:DescribeLogGroups", "rds:DescribeGlobalClusters", "route53:ListHostedZones", "route53:ListHostedZonesByName"],
  ...["s3:ListAllMyBuckets", "secretsmanager:ListSecrets", "sns:GetSubscriptionAttributes", "sns:ListTopics", "sqs:ListQueues", "tag:GetResources"],
]);
