import assert from "node:assert/strict";
import type { AnyStack } from "../accounts/account";
import type { RehearsedStack } from "../stage/stack";
import { type Story, inBoth } from "./story";
import { assertChange, nothing } from "./steps";

/** What is proven in an account that answers as AWS does not is proven of that account alone. The same command asks a real one. */
export async function answersAsAws(stack: RehearsedStack<AnyStack>): Promise<void> {
  const { exitCode, stdout, stderr } = await stack.script("witness", "--emulated");
  assert.equal(exitCode, 0, `the emulated ${stack.name} account answers otherwise than AWS:\n${stdout}${stderr}`);
  const asked = Number(/^(\d+) questions asked, /m.exec(stdout)?.[1]);
  assert.ok(asked > 50, `the witness asked next to nothing in ${stack.name}: the story would prove nothing\n${stdout}`);
}

export const answersAreAwss: Story = {
  name: "both accounts answer as AWS is on record to: no field that it answers nowadays is missing, and none has another form",
  run: (rehearsal) =>
    inBoth(rehearsal, async (stack) => {
      const { change } = await stack.changesDuring(() => answersAsAws(stack));
      assertChange(change, nothing);
    }),
};
