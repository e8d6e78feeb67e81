import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { StateFile } from "../../ops/discover/terraform-state/format";
import { stackFileOf } from "../stage/command-environment";
import { privateFolder, workFolder } from "../stage/folders";
import { copyWithLedger } from "../stage/stack-files";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";
import { withoutAddresses, withoutRemoved } from "./terraform-release";
import { assertChange, nothing } from "./steps";
import { assertNoSecret, discover, terraformState } from "./terraform-state";

/** The last step of docs/terraform.md. Terraform itself is no part of a rehearsal: pure functions do to the state what it would. */
export const terraformLetsGo: Story = {
  name: "Terraform lets go of all of staging or of nothing, and afterwards its state holds nothing of the app",
  async run({ staging }) {
    const { change } = await staging.changesDuring(async () => {
      const env = { PULUMI_OPTION_CONFIG_FILE: await withTheRestExternal(staging) };
      await assertStrangersHoldItUp(staging, env);
      const state = JSON.parse(readFileSync(terraformState, "utf8")) as StateFile;

      const addresses = await released(staging, env, "release.txt");
      const emptied = withoutAddresses(state, addresses.trimEnd().split("\n"));
      assert.deepEqual(emptied.resources, []);

      const blocks = await released(staging, env, "removed.tf");
      assert.doesNotMatch(blocks, /destroy = (?!false)/);
      assert.deepEqual(withoutRemoved(state, blocks).resources, []);

      const after = await fromState(emptied, (file) => discover(staging, env, "--from-terraform-state", file));
      assert.equal(after.exitCode, 0, after.stdout);
      assert.match(after.stdout, /: 0 objects,/);
    });
    assertChange(change, nothing);
  },
};

/** A state of Terraform's holds secrets in clear. */
async function fromState<T>(state: unknown, step: (file: string) => Promise<T>): Promise<T> {
  await using folder = await privateFolder();
  const file = join(folder.path, "terraform.tfstate");
  writeFileSync(file, JSON.stringify(state));
  return await step(file);
}

/** A copy of the stack's file that lists as external what the program does not hold, as the report says to do. */
async function withTheRestExternal(staging: RehearsedStack): Promise<string> {
  const report = await discover(staging, {}, "--from-terraform-state", terraformState);
  assertNoSecret(report);
  const lacking = /^only in the state \(\d+\):.*\n((?: {2}.*\n)*)/m.exec(report.stdout)?.[1] ?? "";
  const ids = lacking.split("\n").flatMap((line) => (line === "" ? [] : [line.trim().split("  ")[1] ?? ""]));
  const copy = join(workFolder, "Pulumi.staging-release.yaml");
  copyWithLedger(stackFileOf(staging.name), copy, (document, steps) =>
    ids.forEach((id) => document.setIn([...steps, "external", id], "Left to hands until it has a room of its own")),
  );
  return copy;
}

async function released(staging: RehearsedStack, env: Readonly<Record<string, string>>, name: string): Promise<string> {
  const path = join(workFolder, name);
  const result = await discover(staging, env, "--from-terraform-state", terraformState, "--release", path);
  assert.equal(result.exitCode, 0, `${result.stdout}\n${result.stderr}`);
  assertNoSecret(result);
  return readFileSync(path, "utf8");
}

/** One resource that nobody knows and one object that Terraform has not finished with: nothing at all is let go. */
async function assertStrangersHoldItUp(staging: RehearsedStack, env: Readonly<Record<string, string>>): Promise<void> {
  const state = JSON.parse(readFileSync(terraformState, "utf8")) as StateFile;
  const topic = `arn:aws:sns:us-west-2:${staging.account.accountId}:news`;
  const stranger = {
    mode: "managed",
    type: "aws_sns_topic",
    name: "news",
    provider: state.resources[0]?.provider,
    instances: [{ attributes: { id: topic, arn: topic } }],
  };
  const queue = state.resources.find(({ type, name }) => type === "aws_sqs_queue" && name === "jobs");
  const old = `https://sqs.us-west-2.amazonaws.com/${staging.account.accountId}/old-jobs`;
  queue?.instances.push({ deposed: "0f1e2d3c", attributes: { id: old, url: old } });
  const list = join(workFolder, "release-held-up.txt");
  const doctored = { ...state, resources: [...state.resources, stranger] };
  const { exitCode, stdout } = await fromState(doctored, (file) => discover(staging, env, "--from-terraform-state", file, "--release", list));
  assert.equal(exitCode, 2, stdout);
  assert.match(stdout, /^REFUSED: 2 of \d+ objects would be left to nobody\. Nothing was written$/m);
  assert.match(stdout, new RegExp(`^  aws_sns_topic\\.news  ${topic}: the program lacks it`, "m"));
  assert.match(stdout, new RegExp(`^  module\\.analysis_worker\\[0\\]\\.aws_sqs_queue\\.jobs  ${old}: Terraform has replaced it`, "m"));
  assert.ok(!existsSync(list), "a list was written all the same");
}
