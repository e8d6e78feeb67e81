import assert from "node:assert/strict";
import { GetDistributionCommand, UpdateDistributionCommand } from "@aws-sdk/client-cloudfront";
import { DescribeRegionsCommand, DescribeVpcsCommand } from "@aws-sdk/client-ec2";
import { AttachRolePolicyCommand, CreatePolicyVersionCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import { UpdateFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { DescribeDBInstancesCommand, ModifyDBInstanceCommand } from "@aws-sdk/client-rds";
import { GetCallerIdentityCommand } from "@aws-sdk/client-sts";
import { managedPolicies, roleNames } from "../../ops/ci-roles/roles";
import { clientsOf } from "../accounts/aws-clients";
import { run } from "../stage/command";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";
import { assertChange, nothing } from "./steps";

/** An account that lets everything through would let every other story pass as well, whatever right a role lacks. */
export const rolesAreObeyed: Story = {
  name: "CI's roles do in the account what their documents allow, by action, resource and condition, and what those leave unsaid is refused by name",
  async run({ prod }) {
    const { change } = await prod.changesDuring(async () => {
      await assertActionsAreObeyed(prod);
      await assertResourcesAreObeyed(prod);
      await assertConditionsAreObeyed(prod);
      await assertLogsMayBeDelivered(prod);
    });
    assertChange(change, nothing);
    await assertMissingRightIsMissed(prod);
    await assertNothingUnknownPasses(prod);
  },
};

const timeout = (FunctionName: string) => new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 1 });

async function assertActionsAreObeyed({ account, sessions }: RehearsedStack): Promise<void> {
  await clientsOf(account, sessions.reader).sts.send(new GetCallerIdentityCommand({}));
  const { rds } = clientsOf(account, sessions.updater);
  await rds.send(new DescribeDBInstancesCommand({ Filters: [{ Name: "db-instance-id", Values: ["bluemoxon-db"] }] }));
  await refused(
    rds.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: "bluemoxon-db" })),
    /ModifyDBInstance on resource: \S+:db:bluemoxon-db because no/,
  );
  await refused(clientsOf(account, sessions.reader).lambda.send(timeout("bluemoxon-api")), /UpdateFunctionConfiguration on resource: \S+ because no/);
}

/** Only the app's: another name is refused before anybody looks whether it lives. */
async function assertResourcesAreObeyed({ account, sessions }: RehearsedStack): Promise<void> {
  const { lambda } = clientsOf(account, sessions.updater);
  await refused(lambda.send(timeout("somebody-elses")), /UpdateFunctionConfiguration on resource: \S+:function:somebody-elses because no/);
}

async function assertConditionsAreObeyed({ account, sessions }: RehearsedStack): Promise<void> {
  const { iam } = clientsOf(account, sessions.updater);
  const PolicyArn = "arn:aws:iam::aws:policy/AdministratorAccess";
  await refused(iam.send(new AttachRolePolicyCommand({ RoleName: "bluemoxon-api-role", PolicyArn })), /AttachRolePolicy on resource: \S+ because no/);
}

/** Whoever changes a distribution that logs is asked for rights on the bucket as well. */
async function assertLogsMayBeDelivered(prod: RehearsedStack): Promise<void> {
  const { cloudfront } = clientsOf(prod.account, prod.sessions.updater);
  const { Distribution, ETag } = await cloudfront.send(new GetDistributionCommand({ Id: prod.facts().ledger.adopt["app-cdn-frontend"] }));
  const { Id, DistributionConfig } = Distribution ?? {};
  assert.ok(DistributionConfig?.Logging?.Enabled, "the distribution writes no logs: the story would prove nothing");
  await cloudfront.send(new UpdateDistributionCommand({ Id, IfMatch: ETag, DistributionConfig }));
}

/** What the provider asks for is not always what the resource is called: a database that is adopted is read by a filter, and no name covers that. */
async function assertMissingRightIsMissed(prod: RehearsedStack): Promise<void> {
  const { account } = prod.facts();
  const name = "ci-bluemoxon-read";
  const document = JSON.stringify(managedPolicies[name](account));
  const narrowed = document.replaceAll(":db:*", ":db:bluemoxon-*");
  assert.notEqual(narrowed, document, "the roles name the databases already: the story would prove nothing");
  const version = { PolicyArn: `arn:aws:iam::${account.id}:policy/${name}`, PolicyDocument: narrowed, SetAsDefault: true };
  const before = await prod.script("ci-roles", "--check");
  assert.equal(before.exitCode, 0, before.stdout + before.stderr);
  await clientsOf(prod.account).iam.send(new CreatePolicyVersionCommand(version));
  const after = await prod.script("ci-roles", "--check");
  assert.equal(after.exitCode, 2, after.stdout + after.stderr);
  assert.match(after.stdout, /^policy ci-bluemoxon-read, Read\d+\.Resource: lacks \S+:db:\*, has \S+:db:bluemoxon-\* besides\n1 difference/);
  const { exitCode, stdout, stderr } = await run("pulumi", ["preview", "--refresh", "--stack", prod.name, "--non-interactive"], prod.environment);
  assert.notEqual(exitCode, 0, stdout);
  assert.match(stdout + stderr, /is not authorized to perform: rds:DescribeDBInstances on resource: \S+:db:\*/);
}

/** A call without a row, and a document with a condition that nobody here can judge. */
async function assertNothingUnknownPasses({ account, sessions }: RehearsedStack): Promise<void> {
  const { ec2 } = clientsOf(account, sessions.reader);
  await refused(ec2.send(new DescribeRegionsCommand({})), /has no row for ec2:DescribeRegions/);
  const condition = { DateLessThan: { "aws:CurrentTime": "2026-01-01T00:00:00Z" } };
  const document = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "ec2:*", Resource: "*", Condition: condition }] };
  const policy = { RoleName: roleNames.reader, PolicyName: "unknown", PolicyDocument: JSON.stringify(document) };
  await clientsOf(account).iam.send(new PutRolePolicyCommand(policy));
  await refused(ec2.send(new DescribeVpcsCommand({})), /does not know the condition operator DateLessThan/);
}

async function refused(call: Promise<unknown>, says: RegExp): Promise<void> {
  await assert.rejects(call, (error: Error) => {
    assert.match(error.name, /^(AccessDenied|AccessDeniedException|UnauthorizedOperation)$/);
    assert.match(error.message, says);
    return true;
  });
}
