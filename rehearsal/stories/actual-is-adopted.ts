import assert from "node:assert/strict";
import { actualPlace } from "../accounts/account";
import { actualStackFile } from "../stage/folders";
import { assertSecretsKept } from "../stage/secrets/assert-kept";
import { inAccountApart } from "../stage/stage";
import type { Story } from "./story";
import { adoptWhole } from "./adopt";
import { answersAsAws } from "./answers-are-awss";
import { nothingOutside } from "./nothing-outside";
import { assertChange, nothing } from "./steps";

/** The record contradicts the order for this project in what lives in production. Whoever is right, the program has to be. */
export const actualIsAdopted: Story = {
  name: "production as it really is is adopted by another stack file alone: imports only, nothing changes, then no changes",
  run: ({ prod, figures }) =>
    inAccountApart(actualPlace, actualStackFile, prod.engine, async (stack) => {
      const { change } = await stack.changesDuring(async () => {
        await answersAsAws(stack);
        await stack.completeLedger();
        await adoptWhole(stack, figures.actual);
        // In the phase of the adoption: what the later ones change is the same as in prod, and told of there.
        const { result, verdict } = await stack.gate("adopt", "--refresh");
        assert.ok(verdict.allowed, result.stdout);
        assert.deepEqual(verdict.counts, {}, `${stack.name} still has changes to make:\n${result.stdout}`);
      });
      assertChange(change, nothing);
      figures.actual.unmanaged = await nothingOutside(stack);
      figures.actual.unchanged = figures.actual.adopted;
      await assertSecretsKept([stack]);
    }),
};
