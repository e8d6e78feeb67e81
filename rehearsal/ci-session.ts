import { AttachRolePolicyCommand, CreatePolicyCommand, CreateRoleCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { AssumeRoleWithWebIdentityCommand } from "@aws-sdk/client-sts";
import type { Account } from "../environment/account";
import { ownPolicies, roleNames, sharedPolicies } from "../ops/ci-roles/roles";
import { trustPolicy } from "../ops/ci-roles/trust";
import type { AccountPlace } from "./account";
import { clientsOf } from "./aws-clients";

/** The credentials of a CI job, as variables for its commands. */
export type Session = Readonly<Record<"AWS_ACCESS_KEY_ID" | "AWS_SECRET_ACCESS_KEY" | "AWS_SESSION_TOKEN", string>>;

const repository = "owner/bluemoxon";

/**
 * Makes the role under which CI updates, as docs/ci.md does, and takes it on. What its documents deny, the emulated account
 * refuses: everything that a rehearsal does from then on is done without the right to delete.
 */
export async function signInAsUpdater(place: AccountPlace, facts: Account): Promise<Session> {
  const { iam, sts } = clientsOf(place);
  const RoleName = roleNames.updater;
  const trust = JSON.stringify(trustPolicy("updater", facts, place.stack, repository));
  await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: "ci", PolicyDocument: JSON.stringify(ownPolicies.updater(facts)) }));
  for (const [PolicyName, document] of Object.entries(sharedPolicies)) {
    const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument: JSON.stringify(document(facts)) }));
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: Policy?.Arn }));
  }
  const { Credentials } = await sts.send(
    new AssumeRoleWithWebIdentityCommand({ RoleArn: `arn:aws:iam::${facts.id}:role/${RoleName}`, RoleSessionName: "rehearsal", WebIdentityToken: "rehearsal" }),
  );
  const { AccessKeyId, SecretAccessKey, SessionToken } = Credentials ?? {};
  if (AccessKeyId === undefined || SecretAccessKey === undefined || SessionToken === undefined)
    throw new Error(`the emulated ${place.stack} account gave no session of ${RoleName}`);
  return { AWS_ACCESS_KEY_ID: AccessKeyId, AWS_SECRET_ACCESS_KEY: SecretAccessKey, AWS_SESSION_TOKEN: SessionToken };
}
