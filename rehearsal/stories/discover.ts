import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { unknownId } from "../../environment/ledger";
import { stackFileOf } from "../stage/command-environment";
import { foundIn, parity, shownAt } from "./parity-shown";
import { type Story, inBoth, stacksOf } from "./story";
import { assertChange, nothing } from "./steps";

export const discoverCompletesBothLedgers: Story = {
  name: "discover completes both ledgers, and touches neither account nor a comment of the file",
  async run(rehearsal) {
    await inBoth(rehearsal, async (stack) => {
      const before = await readFile(stackFileOf(stack.name), "utf8");
      const unknown = Object.values(stack.facts().ledger.adopt).filter((id) => id === unknownId).length;
      assert.ok(unknown > 0, `${stack.name} has no unknown id: the story would prove nothing`);

      const { result, change } = await stack.changesDuring(() => stack.script("discover", "--write", "--json", foundIn(stack, "discover")));

      assert.equal(result.exitCode, 0, `discover left rows open in ${stack.name}:\n${result.stdout}\n${result.stderr}`);
      assertChange(change, nothing);
      const after = await readFile(stackFileOf(stack.name), "utf8");
      assert.ok(!Object.values(stack.facts().ledger.adopt).includes(unknownId), `ids are still unknown in ${stack.name}`);
      assert.deepEqual(differingLines(before, after), unknown, `other lines of ${stack.name}'s file changed than those of the unknown ids`);
    });
    const found = stacksOf(rehearsal).map((stack) => foundIn(stack, "discover"));
    const told = await parity(found, "--check", "facts", ...shownAt("before the adoption"));
    assert.deepEqual([told.exitCode, told.stderr], [0, ""], told.stdout);
  },
};

function differingLines(before: string, after: string): number {
  const [old, now] = [before.split("\n"), after.split("\n")];
  assert.equal(now.length, old.length, "the file has another number of lines");
  return now.filter((line, index) => line !== old[index]).length;
}
