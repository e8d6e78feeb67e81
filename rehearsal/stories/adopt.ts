import assert from "node:assert/strict";
import type { AnyStack, ProjectStack } from "../accounts/account";
import type { RehearsedStack } from "../stage/stack";
import type { Rehearsal, Story } from "./story";
import type { StackFigures } from "../report/summary";
import { showPhase } from "./parity-shown";
import { nothing, takePhase } from "./steps";

const adoptStory = (which: ProjectStack): Story => ({
  name: `${which} is adopted: the plan holds imports only, and nothing in the account changes`,
  async run(rehearsal: Rehearsal) {
    await adoptWhole(rehearsal[which], rehearsal.figures[which]);
    await showPhase(which, "adopt");
  },
});

/** Adopts every row of the ledger. @throws when the plan holds anything besides imports, or anything in the account changes. */
export async function adoptWhole(stack: RehearsedStack<AnyStack>, figures: StackFigures): Promise<void> {
  const rows = Object.keys(stack.facts().ledger.adopt).length;

  const { verdict, update } = await takePhase(stack, "adopt", nothing, figures);

  assert.deepEqual(verdict.counts, { import: rows }, "the adoption plans something besides imports");
  assert.deepEqual(Object.keys(verdict.stateAlone), ["app-network-nat"], "what asks nothing of AWS is known by name");
  assert.equal(update.counts["imported"], rows);
  figures.adopted = rows;
}

export const stagingIsAdopted = adoptStory("staging");
export const prodIsAdopted = adoptStory("prod");
