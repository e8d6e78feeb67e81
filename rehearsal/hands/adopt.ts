import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/engine";
import { Workspace } from "../accidents/workspace";
import { handsPlace } from "../accounts/account";
import { stackFileOf } from "../stage/command-environment";
import { projectFolder } from "../stage/folders";
import { assertSecretsKept } from "../stage/secrets/assert-kept";
import { inAccountApart } from "../stage/stage";
import type { RehearsedStack } from "../stage/stack";
import { noFigures } from "../report/summary";
import { adoptWhole } from "../stories/adopt";
import { answersAsAws } from "../stories/answers-are-awss";
import { assertChange, nothing } from "../stories/steps";
import type { Habit } from "./habit";
import { edited } from "./edited";
import { namedByParity } from "./parity";

/**
 * Production as hands with these habits would have left it is adopted: production's own stack file is refused with what differs, by name; the file
 * that says what lives is adopted by imports alone, afterwards nothing is left to change and nothing lives outside, and parity names what hands made.
 */
export const adoptByHand = (habits: readonly Habit[], engine: Engine): Promise<void> =>
  inAccountApart(handsPlace(habits.map(({ name }) => name)), join(projectFolder, "Pulumi.prod.yaml"), engine, async (place) => {
    const workspace = new Workspace(place.account);
    const stack = place.from(workspace.folder);
    edit(stack, { "ledger.external.bluemoxon-pulumi-state-prod": undefined, "ledger.external.bluemoxon-pulumi-state-hands": "This program's own state." });
    allow(workspace, habits);
    const { change } = await stack.changesDuring(async () => {
      await answersAsAws(place);
      await refusedByName(stack, habits);
      edit(stack, Object.assign({}, ...habits.map(({ facts }) => facts)) as Habit["facts"]);
      await stack.completeLedger();
      await adoptWhole(stack, noFigures());
      const { result, verdict } = await stack.gate("adopt", "--refresh");
      assert.ok(verdict.allowed, result.stdout);
      assert.deepEqual(verdict.counts, {}, `there is still something to change:\n${result.stdout}`);
      const outside = await stack.script("discover", "--check");
      assert.equal(outside.exitCode, 0, `something lives outside:\n${outside.stdout}`);
    });
    assertChange(change, nothing);
    await namedByParity(stack, workspace, habits);
    await assertSecretsKept([stack]);
  });

/** What the look before the gate and the gate itself say of production's own file. */
async function refusedByName(stack: RehearsedStack<"hands">, habits: readonly Habit[]): Promise<void> {
  const discovered = await stack.script("discover", "--write", "--check");
  for (const told of habits.flatMap((habit) => habit.told ?? [])) assert.match(discovered.stdout, told);
  // What nobody can import, and what stands in no list, has to be settled before there is anything to judge.
  edit(stack, Object.assign({}, ...habits.map(({ first = {} }) => first)) as Habit["facts"]);
  const looked = await stack.script("discover", "--write", "--differences");
  assert.equal(looked.exitCode, 0, looked.stdout + looked.stderr);
  for (const unlike of habits.flatMap(({ refused }) => refused))
    assert.ok(looked.stdout.includes(`\n  ${unlike} lives `), `${unlike} is not told:\n${looked.stdout}`);
  const { verdict, result } = await stack.gate("adopt");
  const found = verdict.refusals.flatMap(({ name, why }) => {
    const paths = /^differs from what lives in ([^:]+):/.exec(why)?.[1];
    return paths === undefined ? [`${name}: ${why}`] : paths.split(", ").map((path) => `${name}: ${path}`);
  });
  assert.deepEqual(found.sort(), habits.flatMap(({ refused }) => refused).sort(), result.stdout);
}

/** The lines by which a review lets production differ. */
function allow(workspace: Workspace, habits: readonly Habit[]): void {
  const lines = habits.flatMap(({ differences }) => differences).map((path) => `    - path: "${path}"\n      reason: Hands made production so\n`);
  workspace.editWhereItFits("environment/differences.yaml", /$/, lines.join(""));
}

/** Writes down what lives. */
function edit(stack: RehearsedStack<"hands">, facts: Habit["facts"]): void {
  const path = stackFileOf(stack.name);
  writeFileSync(path, edited(readFileSync(path, "utf8"), facts));
}
