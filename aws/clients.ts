import { ACMClient } from "@aws-sdk/client-acm";
import { ApiGatewayV2Client } from "@aws-sdk/client-apigatewayv2";
import { CloudFrontClient } from "@aws-sdk/client-cloudfront";
import { CloudWatchClient } from "@aws-sdk/client-cloudwatch";
import { CloudWatchLogsClient } from "@aws-sdk/client-cloudwatch-logs";
import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { EC2Client } from "@aws-sdk/client-ec2";
import { ECRClient } from "@aws-sdk/client-ecr";
import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { IAMClient } from "@aws-sdk/client-iam";
import { KMSClient } from "@aws-sdk/client-kms";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { RDSClient } from "@aws-sdk/client-rds";
import { ResourceGroupsTaggingAPIClient } from "@aws-sdk/client-resource-groups-tagging-api";
import { Route53Client } from "@aws-sdk/client-route-53";
import { S3Client } from "@aws-sdk/client-s3";
import { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { SNSClient } from "@aws-sdk/client-sns";
import { SQSClient } from "@aws-sdk/client-sqs";
import { noteWhatWasAsked } from "./asked";
import { inTurns } from "./at-once";

/** The clients that finders and listers read with. Adaptive retries wait out throttling in accounts with thousands of resources. */
export interface Live {
  readonly ec2: EC2Client;
  readonly rds: RDSClient;
  readonly lambda: LambdaClient;
  readonly iam: IAMClient;
  readonly logs: CloudWatchLogsClient;
  readonly sqs: SQSClient;
  readonly sns: SNSClient;
  readonly ecr: ECRClient;
  readonly cloudfront: CloudFrontClient;
  readonly gateway: ApiGatewayV2Client;
  readonly events: EventBridgeClient;
  readonly cloudwatch: CloudWatchClient;
  readonly route53: Route53Client;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
  readonly cognito: CognitoIdentityProviderClient;
  readonly kms: KMSClient;
  readonly dynamodb: DynamoDBClient;
  /** By region: the account's, and us-east-1, where CloudFront's certificates are. */
  readonly certificates: Readonly<Record<string, ACMClient>>;
  /** One for the account's region and one for us-east-1, where the tags of what AWS keeps in one place are. */
  readonly tagging: readonly ResourceGroupsTaggingAPIClient[];
  /** Reads a list once, however many rows look into it. */
  readonly once: <T>(list: string, read: () => Promise<T>) => Promise<T>;
}

/** Where AWS keeps what has no region: CloudFront's certificates, and the tags of IAM, CloudFront and Route 53. */
const globalRegion = "us-east-1";

export function openAccount(region: string): Live {
  const regions = [...new Set([region, globalRegion])];
  const config = { region, retryMode: "adaptive", maxAttempts: 8 };
  const lists = new Map<string, Promise<unknown>>();
  const clients = {
    ec2: new EC2Client(config),
    rds: new RDSClient(config),
    lambda: new LambdaClient(config),
    iam: new IAMClient(config),
    logs: new CloudWatchLogsClient(config),
    // A queue is asked for through the account, not through the host in its URL.
    sqs: new SQSClient({ ...config, useQueueUrlAsEndpoint: false }),
    sns: new SNSClient(config),
    ecr: new ECRClient(config),
    cloudfront: new CloudFrontClient(config),
    gateway: new ApiGatewayV2Client(config),
    events: new EventBridgeClient(config),
    cloudwatch: new CloudWatchClient(config),
    route53: new Route53Client(config),
    s3: new S3Client(config),
    secrets: new SecretsManagerClient(config),
    cognito: new CognitoIdentityProviderClient(config),
    kms: new KMSClient(config),
    dynamodb: new DynamoDBClient(config),
    tagging: regions.map((each) => new ResourceGroupsTaggingAPIClient({ ...config, region: each })),
  };
  const certificates = Object.fromEntries(regions.map((each) => [each, new ACMClient({ ...config, region: each })]));
  const all = [...Object.values(clients), ...Object.values(certificates)].flat();
  all.forEach(noteWhatWasAsked);
  inTurns(all);
  return {
    ...clients,
    certificates,
    once: <T>(list: string, read: () => Promise<T>) => {
      const known = lists.get(list) ?? read();
      lists.set(list, known);
      return known as Promise<T>;
    },
  };
}

/** Every page of a list, flattened. */
export async function pages<Page, Item>(paginator: AsyncIterable<Page>, items: (page: Page) => readonly Item[] | undefined): Promise<Item[]> {
  const all: Item[] = [];
  for await (const page of paginator) all.push(...(items(page) ?? []));
  return all;
}

/** One page of a list that the SDK has no paginator for, and the token of the next; AWS ends a list with none, or an empty one. */
interface Page<Item> {
  readonly items: readonly Item[] | undefined;
  readonly next: string | undefined;
}

/** Every page of such a list, flattened: the token is followed by hand. */
export async function followed<Item>(read: (token: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const all: Item[] = [];
  let token: string | undefined;
  do {
    const { items = [], next } = await read(token);
    all.push(...items);
    token = next;
  } while (token !== undefined && token !== "");
  return all;
}

/** What `read` gives, or nothing when AWS says that there is no such thing. Any other error stands: a denied read is no absence. */
export async function ifPresent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (/NotFound|NoSuch|NonExistent|DoesNotExist/.test((error as Error).name)) return undefined;
    throw error;
  }
}
