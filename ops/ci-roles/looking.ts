import type { Account } from "../../environment/account";
import { type Grant, anywhere, appRoles, grant } from "./grant";

/**
 * What `npm run discover` asks: what lives, whoever it belongs to, and how the app's own is put together. Exactly its calls, so that a
 * person who has this policy alone can run it too. Metadata only: no secret's value, no object, no message, no line of a log.
 */
export const lookAround = ({ region, id }: Account): readonly Grant[] => [
  grant(anywhere, [...lists, ...alarms]),
  ...accountWide(region, id),
  // A part is read only of what the program holds, and what it holds is named so.
  grant([`arn:aws:lambda:${region}:${id}:function:bluemoxon-*`], lambdaReads),
  grant([...appRoles({ id }), `arn:aws:iam::${id}:role/github-actions-deploy`], roleReads),
  grant(["arn:aws:s3:::bluemoxon-*"], bucketReads),
  grant([`arn:aws:secretsmanager:${region}:${id}:secret:bluemoxon*`], ["secretsmanager:DescribeSecret"]),
  grant([`arn:aws:sqs:${region}:${id}:bluemoxon-*`], ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"]),
  grant([`arn:aws:ecr:${region}:${id}:repository/bluemoxon-*`], ["ecr:GetLifecyclePolicy", "ecr:GetRepositoryPolicy"]),
  grant([`arn:aws:logs:${region}:${id}:log-group:/aws/*/bluemoxon-*`], ["logs:DescribeMetricFilters", "logs:DescribeSubscriptionFilters"]),
  grant([`arn:aws:events:${region}:${id}:rule/bluemoxon-*`], ["events:DescribeRule", "events:ListTargetsByRule"]),
  grant([`arn:aws:cloudwatch::${id}:dashboard/BlueMoxon-*`], ["cloudwatch:GetDashboard"]),
];

/**
 * The Service Authorization Reference names no resource of these, so AWS grants them on everything or not at all:
 * https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
 */
const lists = [
  "acm:ListCertificates",
  "cloudfront:ListCloudFrontOriginAccessIdentities",
  "cloudfront:ListDistributions",
  "cloudfront:ListFunctions",
  "cloudfront:ListOriginAccessControls",
  "cloudwatch:ListDashboards",
  "cognito-idp:DescribeUserPoolDomain",
  "cognito-idp:ListUserPools",
  "dynamodb:ListTables",
  "ec2:DescribeAddresses",
  "ec2:DescribeInternetGateways",
  "ec2:DescribeNatGateways",
  "ec2:DescribeNetworkAcls",
  "ec2:DescribeRouteTables",
  "ec2:DescribeSecurityGroupRules",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeSubnets",
  "ec2:DescribeVpcEndpoints",
  "ec2:DescribeVpcPeeringConnections",
  "ec2:DescribeVpcs",
  "events:ListRules",
  "iam:GetAccountAuthorizationDetails",
  "iam:ListOpenIDConnectProviders",
  "kms:ListAliases",
  "lambda:ListEventSourceMappings",
  "lambda:ListFunctions",
  "logs:DescribeLogGroups",
  "route53:ListHostedZones",
  "route53:ListHostedZonesByName",
  "s3:ListAllMyBuckets",
  "secretsmanager:ListSecrets",
  "sqs:ListQueues",
  "tag:GetResources",
];

/** Names a resource, but tells of composite alarms only to a right on everything: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html */
const alarms = ["cloudwatch:DescribeAlarms"];

/** What an ARN narrows to the account, and no name to the app: what is others' has to be seen too, or the ARN holds an id. */
const accountWide = (region: string, id: string): readonly Grant[] => [
  // CloudFront's certificates are in another region than the account's.
  grant([`arn:aws:acm:*:${id}:certificate/*`], ["acm:DescribeCertificate"]),
  grant(
    ["apis", "apis/*", "domainnames", "domainnames/*"].map((path) => `arn:aws:apigateway:${region}::/${path}`),
    ["apigateway:GET"],
  ),
  grant([`arn:aws:cloudfront::${id}:function/*`], ["cloudfront:DescribeFunction"]),
  grant([`arn:aws:cognito-idp:${region}:${id}:userpool/*`], ["cognito-idp:DescribeUserPool", "cognito-idp:ListUserPoolClients"]),
  grant([`arn:aws:ecr:${region}:${id}:repository/*`], ["ecr:DescribeRepositories"]),
  grant([`arn:aws:rds:${region}:${id}:db:*`], ["rds:DescribeDBInstances"]),
  grant([`arn:aws:rds:${region}:${id}:cluster:*`], ["rds:DescribeDBClusters"]),
  grant([`arn:aws:rds:${region}:${id}:subgrp:*`], ["rds:DescribeDBSubnetGroups"]),
  grant(["arn:aws:route53:::hostedzone/*"], ["route53:ListResourceRecordSets"]),
];

const lambdaReads = ["lambda:GetAlias", "lambda:GetFunctionConfiguration", "lambda:GetPolicy", "lambda:ListAliases", "lambda:ListFunctionUrlConfigs"];
const roleReads = ["iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies"];
const bucketReads = [
  "s3:GetAccelerateConfiguration",
  "s3:GetBucketAcl",
  "s3:GetBucketCORS",
  "s3:GetBucketLogging",
  "s3:GetBucketNotification",
  "s3:GetBucketObjectLockConfiguration",
  "s3:GetBucketOwnershipControls",
  "s3:GetBucketPolicy",
  "s3:GetBucketPublicAccessBlock",
  "s3:GetBucketRequestPayment",
  "s3:GetBucketVersioning",
  "s3:GetBucketWebsite",
  "s3:GetEncryptionConfiguration",
  "s3:GetLifecycleConfiguration",
  "s3:GetReplicationConfiguration",
];
