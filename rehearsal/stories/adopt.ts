import assert from "node:assert/strict";
import { GetFunctionConfigurationCommand } from "@aws-sdk/client-lambda";
import type { AnyStack, ProjectStack } from "../account";
import { clientsOf } from "../aws-clients";
import type { RehearsedStack } from "../stack";
import type { Rehearsal, Story } from "../story";
import type { StackFigures } from "../summary";
import { nothing, takePhase } from "./steps";

const adoptStory = (which: ProjectStack): Story => ({
  name: `${which} is adopted: the plan holds imports only, and nothing in the account changes`,
  run: (rehearsal: Rehearsal) => adoptWhole(rehearsal[which], rehearsal.figures[which]),
});

/** Adopts every row of the ledger. @throws when the plan holds anything besides imports, or anything in the account changes. */
export async function adoptWhole(stack: RehearsedStack<AnyStack>, figures: StackFigures): Promise<void> {
  const rows = Object.keys(stack.facts().ledger.adopt).length;

  const { verdict, update } = await takePhase(stack, "adopt", nothing, figures, async () => {
    const first = await stack.updateToPlan("adopt");
    // Once more: the engine stores what it read on import, and encrypts the functions' variables at the next update.
    const sealing = await stack.update("adopt");
    assert.deepEqual(Object.keys(sealing.counts), ["unchanged"], `the second update changed something:\n${sealing.stdout}${sealing.stderr}`);
    return first;
  });

  assert.deepEqual(verdict.counts, { import: rows }, "the adoption plans something besides imports");
  assert.deepEqual(Object.keys(verdict.stateAlone), ["app-network-nat"], "what asks nothing of AWS is known by name");
  assert.equal(update.counts["imported"], rows);
  figures.adopted = rows;
  await assertHeldValuesAreSealed(stack);
}

/** No value that is held as it lives may be readable in the state. */
async function assertHeldValuesAreSealed(stack: RehearsedStack<AnyStack>): Promise<void> {
  const { keep } = stack.facts().ledger;
  const state = await stack.exportState();
  const stated = JSON.stringify(stack.facts());
  for (const [logicalName, variables] of Object.entries(keep)) {
    const FunctionName = stack.facts().ledger.adopt[logicalName];
    const { Environment } = await clientsOf(stack.account).lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
    for (const variable of variables) {
      const value = Environment?.Variables?.[variable];
      assert.ok(value, `${logicalName} has no ${variable} any more`);
      // A port or a name that the stack file states itself stands in the state anyway; then only the pair would betray it.
      const betrayal = stated.includes(value) ? `"${variable}":` : value;
      assert.ok(!state.includes(betrayal), `${variable} of ${logicalName} can be read in ${stack.name}'s state`);
    }
  }
}

export const stagingIsAdopted = adoptStory("staging");
export const prodIsAdopted = adoptStory("prod");
