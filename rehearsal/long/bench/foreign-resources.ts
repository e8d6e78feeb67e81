import { CloudWatchLogsClient, CreateLogGroupCommand } from "@aws-sdk/client-cloudwatch-logs";
import { CreateSecurityGroupCommand, CreateVpcCommand, EC2Client } from "@aws-sdk/client-ec2";
import { EventBridgeClient, PutRuleCommand } from "@aws-sdk/client-eventbridge";
import { CreateRoleCommand, IAMClient } from "@aws-sdk/client-iam";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { CreateQueueCommand, SQSClient } from "@aws-sdk/client-sqs";
import { type AccountPlace, endpointOf } from "../../accounts/account";
import { administratorCredentials } from "../../stage/command-environment";

/** How many requests the emulated account gets at once. */
const parallel = 16;

/** How many of each kind; together 5,000. */
const counts = { logGroups: 1000, queues: 1000, roles: 1000, rules: 1000, securityGroups: 500, buckets: 500 };

/** Makes resources that are nothing of the app's, through the account's API. Returns how many. */
export async function addForeignResources(place: AccountPlace): Promise<number> {
  const credentials = { accessKeyId: administratorCredentials.AWS_ACCESS_KEY_ID, secretAccessKey: administratorCredentials.AWS_SECRET_ACCESS_KEY };
  const config = { region: "us-west-2", endpoint: endpointOf(place), credentials };
  const [logs, sqs, iam] = [new CloudWatchLogsClient(config), new SQSClient(config), new IAMClient(config)];
  const [events, ec2, s3] = [new EventBridgeClient(config), new EC2Client(config), new S3Client({ ...config, forcePathStyle: true })];
  const { Vpc } = await ec2.send(new CreateVpcCommand({ CidrBlock: "10.200.0.0/16" }));
  const trust = JSON.stringify({
    Version: "2012-10-17",
    Statement: [{ Effect: "Allow", Principal: { Service: "lambda.amazonaws.com" }, Action: "sts:AssumeRole" }],
  });
  const makers: Readonly<Record<keyof typeof counts, (name: string) => Promise<unknown>>> = {
    logGroups: (name) => logs.send(new CreateLogGroupCommand({ logGroupName: `/aws/lambda/${name}` })),
    queues: (name) => sqs.send(new CreateQueueCommand({ QueueName: name })),
    roles: (name) => iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument: trust })),
    rules: (name) => events.send(new PutRuleCommand({ Name: name, ScheduleExpression: "rate(1 hour)" })),
    securityGroups: (name) => ec2.send(new CreateSecurityGroupCommand({ GroupName: name, Description: "foreign", VpcId: Vpc?.VpcId })),
    buckets: (name) => s3.send(new CreateBucketCommand({ Bucket: name, CreateBucketConfiguration: { LocationConstraint: "us-west-2" } })),
  };
  const orders = (Object.keys(counts) as (keyof typeof counts)[]).flatMap((kind) =>
    Array.from({ length: counts[kind] }, (_, index) => () => makers[kind](`foreign-${index}`)),
  );
  for (let from = 0; from < orders.length; from += parallel) await Promise.all(orders.slice(from, from + parallel).map((order) => order()));
  return orders.length;
}
