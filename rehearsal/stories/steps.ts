import assert from "node:assert/strict";
import type { Verdict } from "../../ops/gate/judge";
import type { Phase } from "../../environment/phase";
import type { AnyStack } from "../accounts/account";
import type { CensusChange } from "../accounts/census";
import type { RehearsedStack, UpdateResult } from "../stage/stack";
import type { StackFigures } from "../report/summary";

/** What a step may do to an account: these resources appear, these attributes change, and nothing else. */
export interface Expected {
  readonly added: readonly string[];
  readonly changed: Readonly<Record<string, readonly string[]>>;
}

export const nothing: Expected = { added: [], changed: {} };

/**
 * Asks the gate, then types the line it gives, and counts the account before and after.
 * @param type what is typed, where that is more than the line once.
 */
export async function takePhase(
  stack: RehearsedStack<AnyStack>,
  phase: Phase,
  expected: Expected,
  figures: StackFigures,
  type: () => Promise<UpdateResult> = () => stack.updateToPlan(phase),
): Promise<{ verdict: Verdict; update: UpdateResult }> {
  const { result: gate, verdict } = await stack.gate(phase, "--save-plan", stack.planFile);
  assert.ok(verdict.allowed, `the gate refused phase ${phase} of ${stack.name}:\n${gate.stdout}`);
  const { result: update, change } = await stack.changesDuring(type);
  assert.equal(update.exitCode, 0, `the update failed in phase ${phase} of ${stack.name}:\n${update.stdout}\n${update.stderr}`);
  assertChange(change, expected);
  figures.previewSeconds += gate.seconds;
  figures.upSeconds += update.seconds;
  return { verdict, update };
}

/** Exactly the expected: nothing lost, nothing more added or changed, nothing left out. */
export function assertChange(change: CensusChange, expected: Expected): void {
  assert.deepEqual(change.lost, [], "resources were lost");
  assert.deepEqual([...change.added].sort(), [...expected.added].sort(), "other resources appeared than the step names");
  assert.deepEqual(change.changed, expected.changed, "other attributes changed than the step names");
}

export async function assertNoChanges(stack: RehearsedStack, ...args: readonly string[]): Promise<void> {
  const { result, verdict } = await stack.gate("steady", ...args);
  assert.ok(verdict.allowed, result.stdout);
  assert.deepEqual([verdict.counts, verdict.stateAlone], [{}, {}], `${stack.name} still has changes to make:\n${result.stdout}`);
}
