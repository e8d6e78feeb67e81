import { AttachRolePolicyCommand, CreatePolicyCommand, CreateRoleCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { AssumeRoleWithWebIdentityCommand } from "@aws-sdk/client-sts";
import type { Account } from "../../environment/account";
import { type CiRole, attached, managedPolicies, ownPolicies, roleNames } from "../../ops/ci-roles/roles";
import { trustPolicy } from "../../ops/ci-roles/trust";
import type { AccountPlace } from "../accounts/account";
import { type Session, clientsOf } from "../accounts/aws-clients";

const repository = "owner/bluemoxon";

/** A session of each role. */
export type Sessions = Readonly<Record<CiRole, Session>>;

/** Who types a command: a job of CI's, or a person with rights of their own. */
export type Runner = CiRole | "person";

/** As .github/workflows run them. What stands here not is a person's to type. */
const runners: Readonly<Record<string, CiRole>> = {
  deployed: "reader",
  discover: "reader",
  drift: "reader",
  gate: "reader",
  post: "reader",
  update: "updater",
};

/** @param command an `npm run` script of the project. */
export const runnerOf = (command: string): Runner => runners[command] ?? "person";

/**
 * Makes CI's roles and their policies, as docs/ci.md does, and takes both on. What a role's documents don't allow, the emulated account
 * refuses, so that a right that is missing is missed in a rehearsal.
 */
export async function signIn(place: AccountPlace, facts: Account): Promise<Sessions> {
  await makePolicies(place, facts);
  return { reader: await signInAs("reader", place, facts), updater: await signInAs("updater", place, facts) };
}

async function makePolicies(place: AccountPlace, facts: Account): Promise<void> {
  const { iam } = clientsOf(place);
  for (const [PolicyName, document] of Object.entries(managedPolicies))
    await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: JSON.stringify(document(facts)) }));
}

async function signInAs(role: CiRole, place: AccountPlace, facts: Account): Promise<Session> {
  const { iam } = clientsOf(place);
  const RoleName = roleNames[role];
  const trust = JSON.stringify(trustPolicy(role, facts, place.stack, repository));
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "ci", PolicyDocument: JSON.stringify(ownPolicies[role](facts)) }));
  for (const policy of attached[role]) await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: `arn:aws:iam::${facts.id}:policy/${policy}` }));
  return takeOn(RoleName, place, facts);
}

/** Takes a role on that lives in the account, as a workflow does. @throws Error when the account gives no session of it. */
export async function takeOn(RoleName: string, place: AccountPlace, facts: Account): Promise<Session> {
  const { Credentials } = await clientsOf(place).sts.send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: `arn:aws:iam::${facts.id}:role/${RoleName}`, RoleSessionName: "rehearsal", WebIdentityToken: "rehearsal" }),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined)
    throw new Error(`the emulated ${place.stack} account gave no session of ${RoleName}`);
  return { AWS_ACCESS_KEY_ID: AccessKeyId, AWS_SECRET_ACCESS_KEY: SecretAccessKey, AWS_SESSION_TOKEN: SessionToken };
}
