import { type Statement, statementsOf } from "./document";

interface ReviewedPolicy {
  /** Why the program may attach it. */
  readonly reason: string;
  /** What it grants on `*`, as AWS's managed policy reference lists it for this version. */
  readonly version: string;
  readonly actions: readonly string[];
}

const logging = ["logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"];

/**
 * The AWS managed policies that the program may attach, by the path after `arn:aws:iam::aws:policy/`, each read in AWS's managed policy
 * reference (docs.aws.amazon.com/aws-managed-policy/latest/reference, a page each of its name). One that is not here was not read.
 */
const reviewed: Readonly<Record<string, ReviewedPolicy>> = {
  "service-role/AWSLambdaBasicExecutionRole": {
    reason: "A function writes its log.",
    version: "v1",
    actions: logging,
  },
  "service-role/AWSLambdaVPCAccessExecutionRole": {
    reason: "Lambda makes, finds and removes the network interfaces of a function inside a VPC, in the function's name.",
    version: "v3",
    actions: [
      ...logging,
      "ec2:CreateNetworkInterface",
      "ec2:DescribeNetworkInterfaces",
      "ec2:DescribeSubnets",
      "ec2:DeleteNetworkInterface",
      "ec2:AssignPrivateIpAddresses",
      "ec2:UnassignPrivateIpAddresses",
    ],
  },
  AWSXRayDaemonWriteAccess: {
    reason: "A function that is traced sends its traces, and asks X-Ray which requests to trace.",
    version: "v2",
    actions: ["xray:PutTraceSegments", "xray:PutTelemetryRecords", "xray:GetSamplingRules", "xray:GetSamplingTargets", "xray:GetSamplingStatisticSummaries"],
  },
};

const awsManaged = "arn:aws:iam::aws:policy/";

export const isReviewed = (arn: string): boolean => arn.startsWith(awsManaged) && Object.hasOwn(reviewed, arn.slice(awsManaged.length));

/** What a policy that is attached by its ARN grants: what the review read, or everything, for one that nobody has read. */
export const grantedBy = (arn: string): readonly Statement[] =>
  statementsOf(isReviewed(arn) ? { Statement: { Effect: "Allow", Action: reviewed[arn.slice(awsManaged.length)]?.actions, Resource: "*" } } : undefined);
