import { type Grant, grant } from "../../aws/rights";
import type { Account } from "../../environment/account";

/** The bucket and the key of docs/state.md. An ARN of S3 names no account: the condition does. */
const bucket = "arn:aws:s3:::bluemoxon-pulumi-state-*";
const keyAlias = "alias/bluemoxon-pulumi";

/** The engine writes one while it updates, and deletes it afterwards: the only objects that CI may delete. */
export const lockFiles = `${bucket}/.pulumi/locks/*`;

/** What the engine reads. Its history and its backups it only writes. */
const readFiles = [`${bucket}/.pulumi/meta.yaml`, `${bucket}/.pulumi/stacks/*`, lockFiles];

/** Where a plan waits between the gate and the update. */
const plans = `${bucket}/plans/*`;

const inAccount = ({ id }: Account) => ({ StringEquals: { "aws:ResourceAccount": [id] } });

/** To read the state and what is secret in it. A preview locks nothing and writes nothing. */
export const readState = (account: Account): readonly Grant[] => [
  grant([bucket], ["s3:ListBucket"], inAccount(account)),
  grant(readFiles, ["s3:GetObject"], inAccount(account)),
  grant([`arn:aws:kms:${account.region}:${account.id}:key/*`], ["kms:Decrypt"], { "ForAnyValue:StringEquals": { "kms:ResourceAliases": [keyAlias] } }),
];

export const writeState = (account: Account): readonly Grant[] => [
  grant([`${bucket}/.pulumi/*`], ["s3:PutObject"], inAccount(account)),
  grant([lockFiles], ["s3:DeleteObject"], inAccount(account)),
];

/** The gate puts a plan down and can't take it back; the update reads it. */
export const leavePlans = (account: Account): readonly Grant[] => [grant([plans], ["s3:PutObject"], inAccount(account))];
export const readPlans = (account: Account): readonly Grant[] => [grant([plans], ["s3:GetObject"], inAccount(account))];
