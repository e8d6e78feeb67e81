import { logBuckets } from "../../aws/cloudfront/all-of";
import { awsTypes } from "../../aws";
import { actionCovers } from "../../policy/iam/pattern";
import type { PolicyStatement } from "./document";
import { lockFiles } from "./state";

/**
 * Service -> what CI may never do there, as patterns of IAM actions. Services of the account that the program does not manage
 * are here too: the Deny outweighs whatever else is attached to the role one day.
 * In S3 one action sets and deletes a setting, so setting is denied too; access lists have a statement of their own below.
 */
const denied: Readonly<Record<string, readonly string[]>> = {
  acm: ["Delete*"],
  apigateway: ["DELETE"],
  backup: ["Delete*"],
  cloudfront: ["Delete*"],
  cloudwatch: ["Delete*"],
  "cognito-idp": ["Delete*", "AdminDelete*"],
  dynamodb: ["Delete*"],
  ec2: ["Delete*", "Detach*", "Disassociate*", "Release*", "Revoke*", "Terminate*"],
  ecr: ["Delete*", "BatchDelete*"],
  events: ["Delete*", "Remove*"],
  iam: ["Delete*", "Detach*", "Remove*"],
  kms: ["Delete*", "Disable*", "ScheduleKeyDeletion"],
  lambda: ["Delete*", "Remove*"],
  logs: ["Delete*"],
  rds: ["Delete*", "Reboot*", "Remove*", "Stop*"],
  route53: ["Delete*", "ChangeResourceRecordSets"],
  s3: [
    ...["DeleteAccess*", "DeleteBucket*", "DeleteObjectVersion*", "PutEncryptionConfiguration", "PutLifecycleConfiguration"],
    // Every PutBucket* but PutBucketAcl, whichever AWS adds.
    ...["Ab", "C", "L", "N", "O", "P", "R", "T", "V", "W"].map((initial) => `PutBucket${initial}*`),
  ],
  secretsmanager: ["Delete*", "PutSecretValue", "UpdateSecret*"],
  sns: ["Delete*", "RemovePermission"],
  sqs: ["Delete*", "Purge*", "Remove*"],
};

const patterns = Object.entries(denied).flatMap(([service, actions]) => actions.map((action) => `${service}:${action}`));

/** What one place alone may have done to it. */
const keptApart: readonly PolicyStatement[] = [
  { Sid: "KeepAccessLists", Effect: "Deny", Action: ["s3:PutBucketAcl"], NotResource: [logBuckets] },
  { Sid: "EmptyNoBucket", Effect: "Deny", Action: ["s3:DeleteObject"], NotResource: [lockFiles] },
];

/** What loses a resource of the program under a name that no pattern has, and that is not kept apart. */
const besides = awsTypes
  .flatMap(({ rights }) => rights.lose)
  .filter((action) => ![...patterns, ...keptApart.flatMap(({ Action }) => Action)].some((pattern) => actionCovers(pattern, action)));

/** Lock L9. An explicit Deny can't be undone by any Allow. */
export const loseNothing: readonly PolicyStatement[] = [
  { Sid: "LoseNothing", Effect: "Deny", Action: [...patterns, ...new Set(besides)], Resource: ["*"] },
  ...keptApart,
];
