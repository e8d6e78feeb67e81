import type { Account } from "../environment/account";
import type { IdentityFacts } from "../environment/identity";
import { bucketArn, functionArn, queueArn, repositoryArn, userPoolArn } from "./arns";
import type { Statement } from "./iam-documents";

/** Each hop of the application, as the permission it needs. One function a hop; both stacks get the same. */

export const readSecrets = (arns: readonly string[]): Statement => ({ actions: ["secretsmanager:GetSecretValue"], resources: arns });

export const useObjects = (bucket: string, actions: readonly string[]): Statement => ({ actions, resources: [bucketArn(bucket), `${bucketArn(bucket)}/*`] });

/** Uploads go under one prefix only: a whole-bucket right once deleted 6,892 objects. */
export const uploadListings = (bucket: string): Statement => ({ actions: ["s3:PutObject", "s3:PutObjectAcl"], resources: [`${bucketArn(bucket)}/listings/*`] });

export const invokeModels = (modelArns: readonly string[]): Statement => ({
  actions: ["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"],
  resources: modelArns,
});

export const invokeFunction = (account: Account, name: string): Statement => ({ actions: ["lambda:InvokeFunction"], resources: [functionArn(account, name)] });

export const sendJobs = (account: Account, queue: string, actions: readonly string[]): Statement => ({ actions, resources: [queueArn(account, queue)] });

export const consumeJobs = (account: Account, queue: string): Statement => ({
  actions: ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
  resources: [queueArn(account, queue)],
});

/** Pulling an image takes the repository's rights, and a token that AWS grants on `*` only. */
export const pullImages = (account: Account, repository: string): readonly [Statement, Statement] => [
  { actions: ["ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"], resources: [repositoryArn(account, repository)] },
  { actions: ["ecr:GetAuthorizationToken"], resources: ["*"] },
];

/** In any region of any account, as it lives: the pool's id is unique by itself. */
export const listUsers = ({ userPoolId }: IdentityFacts): Statement => ({
  actions: ["cognito-idp:ListUsers"],
  resources: [`arn:aws:cognito-idp:*:*:userpool/${userPoolId}`],
});

const userActions = [
  "AdminCreateUser",
  "AdminDeleteUser",
  "AdminDisableUser",
  "AdminEnableUser",
  "AdminGetUser",
  "AdminInitiateAuth",
  "AdminListGroupsForUser",
  "AdminRemoveUserFromGroup",
  "AdminResetUserPassword",
  "AdminSetUserMFAPreference",
  "AdminSetUserPassword",
  "AdminUpdateUserAttributes",
  "DescribeUserPool",
  "GetUser",
  "GetUserPoolMfaConfig",
  "ListUsers",
];

export const administerUsers = (account: Account, { userPoolId }: IdentityFacts): Statement => ({
  actions: userActions.map((action) => `cognito-idp:${action}`),
  resources: [userPoolArn(account, userPoolId)],
});
