import assert from "node:assert/strict";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DescribeFunctionCommand, UpdateFunctionCommand } from "@aws-sdk/client-cloudfront";
import { ModifyVpcAttributeCommand } from "@aws-sdk/client-ec2";
import { TagRoleCommand } from "@aws-sdk/client-iam";
import { GetFunctionConfigurationCommand, PublishLayerVersionCommand, UpdateFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import { PutResourcePolicyCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { Drift } from "../../ops/drift/drift";
import { clientsOf, connectionTo } from "../accounts/aws-clients";
import type { CommandResult } from "../stage/command";
import { runScript } from "../stage/npm-script";
import { stackFileOf } from "../stage/command-environment";
import { workFolder } from "../stage/folders";
import { copyStackFile } from "../stage/stack-files";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";

const folder = join(workFolder, "held");
const stackFile = `${folder}.yaml`;
const baseline = `${folder}.held.yaml`;
const newHash = "a hash that nobody else knows";

/** What no plan shows: held as it lives, or stated nowhere. */
export const heldChangesAreSeen: Story = {
  name: "what is held is accepted by its fingerprint; drift and discover name each change of it that hands make, and no value of a kept variable",
  async run({ prod }) {
    copyStackFile(stackFileOf(prod.name), stackFile);
    rmSync(baseline, { force: true });
    assert.match((await command(prod, "drift")).stdout, /nobody has accepted what is held yet/);
    assert.equal((await command(prod, "drift", "--accept-held")).exitCode, 0);
    const accepted = readFileSync(baseline, "utf8");
    await assertSeen(prod, []);

    await changeByHand(prod);
    await assertSeen(prod, [
      ...["app-api-function environment.variables.API_KEY_HASH", "app-api-function layers", "app-cdn-function-strip-prefix code"],
      ...["app-database-credentials policy", onlyDrift, "app-scraper-role tags"],
    ]);

    assert.equal((await command(prod, "drift", "--accept-held")).exitCode, 0);
    assert.notEqual(readFileSync(baseline, "utf8"), accepted);
    assert.ok(!readFileSync(baseline, "utf8").includes(newHash));
    await assertSeen(prod, []);
  },
};

/** discover reads less than the engine: no setting but policies, code, layers, kept variables and tags. */
const onlyDrift = "app-network-vpc enableNetworkAddressUsageMetrics";

async function assertSeen(stack: RehearsedStack, expected: readonly string[]): Promise<void> {
  const file = join(workFolder, "held.json");
  const drift = await command(stack, "drift", "--json", file);
  const { status, drifted, held = [] } = JSON.parse(readFileSync(file, "utf8")) as Drift;
  assert.deepEqual({ status, drifted }, { status: expected.length === 0 ? "none" : "drift", drifted: [] }, drift.stdout);
  assert.deepEqual(
    held.map(({ name, path }) => `${name} ${path}`),
    expected,
  );
  assert.equal(drift.exitCode, expected.length === 0 ? 0 : 2);

  const discover = await command(stack, "discover", "--check", "--json", file);
  const found = JSON.parse(readFileSync(file, "utf8")) as { held: readonly { name: string; path: string }[] };
  const alsoFound = expected.filter((each) => each !== onlyDrift);
  assert.deepEqual(
    found.held.map(({ name, path }) => `${name} ${path}`),
    alsoFound,
    discover.stdout,
  );
  assert.equal(discover.exitCode, alsoFound.length === 0 ? 0 : 2, discover.stdout);
  for (const { stdout, stderr } of [drift, discover]) assert.ok(!`${stdout}${stderr}`.includes(newHash), "a kept value was told");
}

/** The baseline lies beside the stack file: this story has one of its own, as other stories look at the account meanwhile. */
const command = (stack: RehearsedStack, script: "drift" | "discover", ...args: readonly string[]): Promise<CommandResult> =>
  runScript(script, ["--stack", stack.name, ...args], { ...stack.environmentOf("reader"), PULUMI_OPTION_CONFIG_FILE: stackFile });

async function changeByHand(stack: RehearsedStack): Promise<void> {
  const { account } = stack;
  const { lambda, cloudfront, iam, ec2 } = clientsOf(account);
  const FunctionName = "bluemoxon-api";
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const { LayerVersionArn = "" } = await lambda.send(
    new PublishLayerVersionCommand({ LayerName: "profiler", Content: { ZipFile: new TextEncoder().encode("PK") } }),
  );
  await lambda.send(
    new UpdateFunctionConfigurationCommand({
      FunctionName,
      Layers: [LayerVersionArn],
      Environment: { Variables: { ...Environment?.Variables, API_KEY_HASH: newHash } },
    }),
  );
  const Name = "bluemoxon-strip-prefix";
  const { ETag, FunctionSummary } = await cloudfront.send(new DescribeFunctionCommand({ Name, Stage: "DEVELOPMENT" }));
  const code = "function handler(event) { return { statusCode: 204 }; }";
  await cloudfront.send(
    new UpdateFunctionCommand({ Name, IfMatch: ETag, FunctionConfig: FunctionSummary?.FunctionConfig, FunctionCode: new TextEncoder().encode(code) }),
  );
  const Principal = { AWS: "arn:aws:iam::266672885920:role/bluemoxon-scraper-exec-role" };
  const policy = { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal, Action: "secretsmanager:GetSecretValue", Resource: "*" }] };
  await new SecretsManagerClient(connectionTo(account)).send(
    new PutResourcePolicyCommand({ SecretId: "bluemoxon/db-credentials", ResourcePolicy: JSON.stringify(policy) }),
  );
  const VpcId = stack.facts().ledger.adopt["app-network-vpc"];
  await ec2.send(new ModifyVpcAttributeCommand({ VpcId, EnableNetworkAddressUsageMetrics: { Value: true } }));
  const RoleName = "bluemoxon-scraper-exec-role";
  await iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: "CostCentre", Value: "42" }] }));
}
