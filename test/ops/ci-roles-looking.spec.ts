import assert from "node:assert/strict";
import { bucketArn, functionArn, queueArn, repositoryArn } from "../../components/arns";
import type { Account } from "../../environment/account";
import { attached, managedPolicies, permissions } from "../../ops/ci-roles/roles";
import { allowedActions, allows, decision } from "../support/iam";
import { program } from "../support/recorder";
import { allStackNames, committed } from "../support/stacks";

const { account } = committed("prod");
const lookAround = managedPolicies["ci-bluemoxon-look-around"];

/** What discover asked of both emulated accounts, and of production as it really is: heard from the SDK, each call by the action that it needs. */
const heard = `
  acm:DescribeCertificate acm:ListCertificates apigateway:GET cloudfront:DescribeFunction cloudfront:GetFunction cloudfront:ListCloudFrontOriginAccessIdentities
  cloudfront:ListDistributions cloudfront:ListFunctions cloudfront:ListOriginAccessControls cloudwatch:DescribeAlarms cloudwatch:GetDashboard
  cloudwatch:ListDashboards cognito-idp:DescribeUserPool cognito-idp:DescribeUserPoolDomain cognito-idp:ListUserPoolClients
  cognito-idp:ListUserPools dynamodb:ListTables ec2:DescribeAddresses ec2:DescribeInternetGateways ec2:DescribeNatGateways
  ec2:DescribeNetworkAcls ec2:DescribeRouteTables ec2:DescribeSecurityGroupRules ec2:DescribeSecurityGroups ec2:DescribeSubnets
  ec2:DescribeVpcEndpoints ec2:DescribeVpcPeeringConnections ec2:DescribeVpcs ecr:DescribeRepositories ecr:GetLifecyclePolicy
  ecr:GetRepositoryPolicy events:DescribeRule events:ListRules events:ListTargetsByRule iam:GetAccountAuthorizationDetails iam:GetRole
  iam:GetRolePolicy iam:ListAttachedRolePolicies iam:ListOpenIDConnectProviders kms:ListAliases lambda:GetAlias
  lambda:GetFunctionConfiguration lambda:GetPolicy lambda:ListAliases lambda:ListEventSourceMappings lambda:ListFunctionUrlConfigs
  lambda:ListFunctions logs:DescribeLogGroups logs:DescribeMetricFilters logs:DescribeSubscriptionFilters rds:DescribeDBClusters rds:DescribeDBInstances rds:DescribeDBSubnetGroups
  route53:ListHostedZones route53:ListHostedZonesByName route53:ListResourceRecordSets s3:GetAccelerateConfiguration s3:GetBucketAcl s3:GetBucketCORS
  s3:GetBucketLogging s3:GetBucketNotification s3:GetBucketObjectLockConfiguration s3:GetBucketOwnershipControls s3:GetBucketPolicy
  s3:GetBucketPublicAccessBlock s3:GetBucketRequestPayment s3:GetBucketVersioning s3:GetBucketWebsite s3:GetEncryptionConfiguration
  s3:GetLifecycleConfiguration s3:GetReplicationConfiguration
  s3:ListAllMyBuckets secretsmanager:DescribeSecret secretsmanager:GetResourcePolicy secretsmanager:ListSecrets sns:GetTopicAttributes
  sns:ListSubscriptionsByTopic sns:ListTopics sqs:GetQueueAttributes sqs:GetQueueUrl sqs:ListQueues
  tag:GetResources`;

/** What reads what people have put in, or a key to it, rather than how something is set. */
const dataReads: Readonly<Record<string, string>> = {
  "secretsmanager:GetSecretValue": `arn:aws:secretsmanager:us-west-2:${account.id}:secret:bluemoxon/db-credentials-Firmtl`,
  "secretsmanager:BatchGetSecretValue": "*",
  "ssm:GetParameter": `arn:aws:ssm:us-west-2:${account.id}:parameter/bluemoxon`,
  "s3:GetObject": "arn:aws:s3:::bluemoxon-images/listings/1.jpg",
  "s3:GetObjectVersion": "arn:aws:s3:::bluemoxon-images/listings/1.jpg",
  "sqs:ReceiveMessage": queueArn(account, "bluemoxon-analysis-jobs"),
  "logs:GetLogEvents": `arn:aws:logs:us-west-2:${account.id}:log-group:/aws/lambda/bluemoxon-api:log-stream:1`,
  "logs:FilterLogEvents": `arn:aws:logs:us-west-2:${account.id}:log-group:/aws/lambda/bluemoxon-api`,
  "logs:StartQuery": `arn:aws:logs:us-west-2:${account.id}:log-group:/aws/lambda/bluemoxon-api`,
  "dynamodb:GetItem": `arn:aws:dynamodb:us-west-2:${account.id}:table/bluemoxon`,
  "dynamodb:Query": `arn:aws:dynamodb:us-west-2:${account.id}:table/bluemoxon`,
  "dynamodb:Scan": `arn:aws:dynamodb:us-west-2:${account.id}:table/bluemoxon`,
  "rds-data:ExecuteStatement": `arn:aws:rds:us-west-2:${account.id}:cluster:bluemoxon-cluster`,
  "rds-db:connect": `arn:aws:rds-db:us-west-2:${account.id}:dbuser:db-1/bluemoxon`,
  "cognito-idp:ListUsers": `arn:aws:cognito-idp:us-west-2:${account.id}:userpool/us-west-2_PvdIpXVKF`,
  "ecr:BatchGetImage": repositoryArn(account, "bluemoxon-scraper"),
  "lambda:InvokeFunction": functionArn(account, "bluemoxon-api"),
  "acm:ExportCertificate": `arn:aws:acm:us-west-2:${account.id}:certificate/1`,
};

/** Type -> an action by which discover reads one, and the ARN that its name makes. */
const askedByName: Readonly<Record<string, (account: Account, inputs: Readonly<Record<string, unknown>>) => { action: string; arn: string }>> = {
  "aws:lambda/function:Function": (of, { name }) => ({ action: "lambda:GetFunctionConfiguration", arn: functionArn(of, String(name)) }),
  "aws:iam/role:Role": ({ id }, { name }) => ({ action: "iam:GetRole", arn: `arn:aws:iam::${id}:role/${String(name)}` }),
  "aws:s3/bucket:Bucket": (_, { bucket }) => ({ action: "s3:GetBucketAcl", arn: bucketArn(String(bucket)) }),
  "aws:secretsmanager/secret:Secret": ({ region, id }, { name }) => ({
    action: "secretsmanager:DescribeSecret",
    arn: `arn:aws:secretsmanager:${region}:${id}:secret:${String(name)}-AbCdEf`,
  }),
  "aws:sqs/queue:Queue": (of, { name }) => ({ action: "sqs:GetQueueUrl", arn: queueArn(of, String(name)) }),
  "aws:ecr/repository:Repository": (of, { name }) => ({ action: "ecr:GetLifecyclePolicy", arn: repositoryArn(of, String(name)) }),
  "aws:cloudwatch/eventRule:EventRule": ({ region, id }, { name }) => ({
    action: "events:DescribeRule",
    arn: `arn:aws:events:${region}:${id}:rule/${String(name)}`,
  }),
  "aws:cloudwatch/dashboard:Dashboard": ({ id }, { dashboardName }) => ({
    action: "cloudwatch:GetDashboard",
    arn: `arn:aws:cloudwatch::${id}:dashboard/${String(dashboardName)}`,
  }),
};

// Proves that discover's calls are allowed, and nothing else. That discover makes no other, its story in the rehearsal proves.
describe("what the CI reader may look at", () => {
  it("is exactly the calls that discover was heard making, and the updater may not", () => {
    const { Statement } = lookAround(account);
    assert.deepEqual([...new Set(allowedActions(...Statement))].sort(), heard.trim().split(/\s+/).sort());
    assert.ok(Statement.every(allows));
    assert.ok(!attached.updater.some((name) => name === "ci-bluemoxon-look-around"));
  });

  it("changes nothing: it is listed, described or got", () => {
    for (const action of allowedActions(...lookAround(account).Statement)) assert.match(action, /:(List|Describe|Get|GET$)/);
  });

  for (const stack of allStackNames) {
    it(`holds each resource of ${stack} that is asked for by name`, async () => {
      const environment = committed(stack);
      const resources = (await program(environment)).flatMap(({ type, inputs }) => askedByName[type]?.(environment.account, inputs) ?? []);
      assert.ok(resources.length > 10);
      for (const { action, arn } of resources) assert.equal(decision(lookAround(environment.account), action, arn), "allowed", `${action} on ${arn}`);
    });
  }

  it("is nothing that people have put in: no secret's value, no object, no message, no line of a log; nor may the updater", () => {
    for (const [action, resource] of Object.entries(dataReads))
      for (const role of ["reader", "updater"] as const) assert.equal(decision(permissions(role, account), action, resource), "not allowed", action);
  });
});
