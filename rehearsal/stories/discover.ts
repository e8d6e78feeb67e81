import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { unknownId } from "../../environment/ledger";
import { readStackFile } from "../../ops/stack-file";
import { stackFileOf } from "../stage/command-environment";
import { filesOf } from "../stage/stack-files";
import { foundIn, parity, shownAt } from "./parity-shown";
import { type Story, inBoth, stacksOf } from "./story";
import { assertChange, nothing } from "./steps";

export const discoverCompletesBothLedgers: Story = {
  name: "discover completes both ledgers, and touches neither account nor a comment of the file",
  async run(rehearsal) {
    await inBoth(rehearsal, async (stack) => {
      const before = textOf(stack.name);
      const unknown = Object.values(stack.facts().ledger.adopt).filter((id) => id === unknownId).length;
      assert.ok(unknown > 0, `${stack.name} has no unknown id: the story would prove nothing`);

      const { result, change } = await stack.changesDuring(() => stack.script("discover", "--write", "--json", foundIn(stack, "discover")));

      assert.equal(result.exitCode, 0, `discover left rows open in ${stack.name}:\n${result.stdout}\n${result.stderr}`);
      assertChange(change, nothing);
      const after = textOf(stack.name);
      assert.ok(!Object.values(stack.facts().ledger.adopt).includes(unknownId), `ids are still unknown in ${stack.name}`);
      assert.deepEqual(differingLines(before, after), unknown, `other lines of ${stack.name}'s file changed than those of the unknown ids`);
    });
    const found = stacksOf(rehearsal).map((stack) => foundIn(stack, "discover"));
    const told = await parity(found, "--check", "facts", ...shownAt("before the adoption"));
    assert.deepEqual([told.exitCode, told.stderr], [0, ""], told.stdout);
  },
};

/** Of the stack file and the files of its sections. */
const textOf = (stack: string): string =>
  filesOf(readStackFile(stackFileOf(stack)))
    .map((file) => readFileSync(file, "utf8"))
    .join("");

function differingLines(before: string, after: string): number {
  const [old, now] = [before.split("\n"), after.split("\n")];
  assert.equal(now.length, old.length, "the file has another number of lines");
  return now.filter((line, index) => line !== old[index]).length;
}
