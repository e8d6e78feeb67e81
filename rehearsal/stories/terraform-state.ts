import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unknownId } from "../../environment/ledger";
import { type StackFile, readStackFile } from "../../ops/stack-file";
import { type CommandResult, run } from "../stage/command";
import { runScript } from "../stage/npm-script";
import { stackFileOf } from "../stage/command-environment";
import { workFolder, worldFolder } from "../stage/folders";
import { copyWithLedger } from "../stage/stack-files";
import type { RehearsedStack } from "../stage/stack";
import type { Story } from "./story";
import { assertChange, nothing } from "./steps";

/** What Terraform had recorded about staging. It is a witness of its own: written from the record, like the account. */
export const terraformState = join(worldFolder, "terraform", "staging.tfstate");

/** Strings that Terraform keeps in plain text, as it would the real ones. They are the world's, and fake. */
export const secrets = ["not-the-real-password", "1".repeat(64), "editor@example.com"];

export const terraformStateFillsTheLedger: Story = {
  name: "staging's Terraform state fills a ledger without ids as the account does, asks AWS for nothing, and names the rest for it",
  async run({ staging }) {
    await assertStateIsBuilt(staging);
    const copy = withoutIds(staging);
    const { change } = await staging.changesDuring(async () => {
      const offline = { PULUMI_OPTION_CONFIG_FILE: copy, AWS_ENDPOINT_URL: nowhere };
      const fromState = await discover(staging, offline, "--from-terraform-state", terraformState, "--write");
      assert.equal(fromState.exitCode, 2, `${fromState.stdout}\n${fromState.stderr}`);
      assertNoSecret(fromState);
      const open = assertFilledAlike(staging, copy);
      for (const name of open) assert.match(fromState.stdout, new RegExp(`^  ${name}\\b`, "m"), `${name} is still unknown, and nobody says so`);

      const live = await discover(staging, { PULUMI_OPTION_CONFIG_FILE: copy }, "--write");
      assert.equal(live.exitCode, 0, `${live.stdout}\n${live.stderr}`);
      assert.deepEqual(adoptIn(readStackFile(copy)), staging.facts().ledger.adopt);
      const again = await discover(staging, offline, "--from-terraform-state", terraformState);
      assert.equal(again.exitCode, 0, `the state contradicts the completed ledger:\n${again.stdout}\n${again.stderr}`);
      await assertNothingIsReleased(staging);
    });
    assertChange(change, nothing);
  },
};

/** Nothing is adopted yet, so whatever Terraform let go of would be left to nobody. */
async function assertNothingIsReleased(staging: RehearsedStack): Promise<void> {
  const release = join(workFolder, "release-too-early.txt");
  const refused = await discover(staging, {}, "--from-terraform-state", terraformState, "--release", release);
  assert.equal(refused.exitCode, 2, `${refused.stdout}\n${refused.stderr}`);
  for (const row of ["app-api-function", "app-database-instance"]) assert.match(refused.stdout, new RegExp(`${row} is not in stack staging yet`));
  assert.ok(!existsSync(release), "a list was written all the same");
}

/** Nobody answers there: a command that asked AWS would fail. */
const nowhere = "http://127.0.0.1:9";

/** The committed state is what its builder makes of the record, so that nobody edits one without the other. */
async function assertStateIsBuilt({ engine }: RehearsedStack): Promise<void> {
  const { exitCode, stderr } = await run(engine.python, [join(worldFolder, "terraform", "build.py"), "--check"], { PYTHONDONTWRITEBYTECODE: "1" });
  assert.equal(exitCode, 0, stderr);
}

/** A copy of the stack's file in which every id of the adopt list reads unknown. */
function withoutIds({ name }: RehearsedStack): string {
  const copy = join(workFolder, `Pulumi.${name}-without-ids.yaml`);
  const rows = Object.keys(adoptIn(readStackFile(stackFileOf(name))));
  copyWithLedger(stackFileOf(name), copy, (document, steps) => rows.forEach((row) => document.setIn([...steps, "adopt", row], unknownId)));
  return copy;
}

const adoptIn = (file: StackFile): Readonly<Record<string, string>> => (file.config["bluemoxon:ledger"] as { readonly adopt: Record<string, string> }).adopt;

export const discover = (stack: RehearsedStack, env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<CommandResult> => {
  stack.account.assertAlive();
  return runScript("discover", ["--stack", stack.name, ...args], { ...stack.environmentOf("reader"), ...env });
};

export function assertNoSecret({ stdout, stderr }: CommandResult): void {
  const state = readFileSync(terraformState, "utf8");
  for (const secret of secrets) {
    assert.ok(state.includes(secret), "the state has no such secret: the assertion would prove nothing");
    assert.ok(!`${stdout}${stderr}`.includes(secret), "a secret of the state was printed");
  }
}

/** Each id that the state told is the one that the live account told before. @returns the rows that are still unknown. */
function assertFilledAlike(staging: RehearsedStack, copy: string): readonly string[] {
  const [filled, live] = [adoptIn(readStackFile(copy)), staging.facts().ledger.adopt];
  const names = Object.keys(live);
  const open = names.filter((name) => filled[name] === unknownId);
  assert.ok(open.length < names.length / 4, `the state told only ${names.length - open.length} of ${names.length} ids`);
  for (const name of names) if (!open.includes(name)) assert.equal(filled[name], live[name], name);
  return open;
}
