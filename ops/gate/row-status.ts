import type { LedgerFacts, ReconcileRow } from "../../environment/ledger";
import { reached } from "../../environment/phase";
import { type Scope, excludedNames } from "../../environment/scope";
import { overlaps, valueAt } from "../../environment/property-path";
import { type LivingSide, livingSide, strayFault } from "../../environment/reconcile";
import type { Refusal } from "./law";
import { type Step, changedPaths, nameOf } from "./plan";
import { comparable, toldAt } from "./property-change";

/** A reconcile row beside what the plan tells of its resource. */
export interface RowStatus {
  readonly name: string;
  readonly row: ReconcileRow;
  /** What lives at its path; `changed` when the plan changes it, and the update's law judges how. */
  readonly side: LivingSide | "changed";
  readonly lives: unknown;
}

/** Every row of the resources that a run reaches. Pure. */
export function rowStatuses(steps: readonly Step[], ledger: LedgerFacts, scope: Scope): readonly RowStatus[] {
  const excluded = new Set(excludedNames(ledger, scope));
  const known = compared(steps);
  return Object.entries(ledger.reconcile)
    .filter(([name]) => !excluded.has(name))
    .flatMap(([name, rows]) => rows.map((row) => ({ name, row, ...statusOf(row, known.get(name)) })));
}

/** Resource -> the step that compares what lives with the program. One that is read first has a step for that too, with what the state held before. */
const compared = (steps: readonly Step[]): ReadonlyMap<string, Step> =>
  new Map(steps.filter(({ op }) => op === "same" || op === "update").map((step) => [nameOf(step.urn), step]));

function statusOf(row: ReconcileRow, step: Step | undefined): Pick<RowStatus, "side" | "lives"> {
  if (step?.oldState?.inputs === undefined) return { side: "unknown", lives: undefined };
  const [stated, read] = [step.oldState.inputs, step.oldState.outputs].map((values) => valueAt(comparable(values), row.path));
  const isChanged = step.op === "update" && changedPaths(step).some((path) => overlaps(path, row.path));
  return { side: isChanged ? "changed" : livingSide(row, stated, read), lives: stated ?? read };
}

/** Rows that hold nothing: where the state has no such property, neither as it was stated nor as it lives, the path is misspelt or no longer needed. */
export function strayHolds(steps: readonly Step[], { hold }: LedgerFacts): Refusal[] {
  const known = compared(steps);
  return Object.entries(hold).flatMap(([name, rows]) => {
    const { inputs, outputs } = known.get(name)?.oldState ?? {};
    if (inputs === undefined || outputs === undefined) return [];
    return rows
      .filter(({ path }) => [inputs, outputs].every((values) => valueAt(comparable(values), path) === undefined))
      .map(({ path }) => ({ op: "row", name, why: `${path}: its hold row holds nothing, because nothing lives there. Mend the path, or remove the row` }));
  });
}

/**
 * The rows whose time has come and that would never be done: the plan does not change what they name, as where the path is misspelt, `from`
 * does not live, or the facts do not state `to`. In phase steady a row is history.
 */
export const strayRows = (statuses: readonly RowStatus[], { phase }: Scope): Refusal[] =>
  statuses
    .filter(({ row, side }) => phase !== "steady" && reached(phase, row.phase) && (side === "from" || side === "other"))
    .map(({ name, row, lives }) => ({
      op: "row",
      name,
      why: `${strayFault(row, lives, (value) => toldAt(row.path, value))}. Mend the row's path or values, or state the new value; remove a row that is not wanted any more`,
    }));
