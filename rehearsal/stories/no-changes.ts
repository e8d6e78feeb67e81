import { type Story, inBoth } from "./story";
import { assertChange, assertNoChanges, nothing } from "./steps";

export const bothShowNoChanges: Story = {
  name: "both stacks show no changes, also after reading every live resource again",
  async run(rehearsal) {
    await inBoth(rehearsal, async (stack) => {
      const { change } = await stack.changesDuring(async () => {
        await assertNoChanges(stack);
        await assertNoChanges(stack, "--refresh");
      });
      assertChange(change, nothing);
      rehearsal.figures[stack.name].unchanged = Object.keys(stack.facts().ledger.adopt).length + stack.facts().ledger.create.length;
    });
  },
};
