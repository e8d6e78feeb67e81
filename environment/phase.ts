import { Refusal } from "./fault";
import type { LedgerFacts, ReconcileRow } from "./ledger";

/**
 * The way into production, one step at a time. A phase can only hold changes back; it never removes a resource, and
 * going back to an earlier one is harmless.
 */
export const phases = ["adopt", "reconcile", "create", "steady"] as const;
export type Phase = (typeof phases)[number];

/** @throws Refusal when `name` is no phase; absent means `steady`, the whole way. */
export function phaseNamed(name: string | undefined): Phase {
  if (name === undefined || name === "") return "steady";
  const phase = phases.find((candidate) => candidate === name);
  if (phase === undefined) throw new Refusal(`ADOPTION_PHASE is "${name}". Set it to one of ${phases.join(", ")}, or unset it for the whole way.`);
  return phase;
}

/** True when `now` is at or past `due`. */
export const reached = (now: Phase, due: Phase): boolean => phases.indexOf(now) >= phases.indexOf(due);

/** The reconcile rows of one resource whose time has not come: their paths stay as they live. */
export function pendingRows(ledger: LedgerFacts, logicalName: string, now: Phase): readonly ReconcileRow[] {
  return (ledger.reconcile[logicalName] ?? []).filter((row) => !reached(now, row.phase));
}

/** The create rows that this phase must not make yet. They are left out of the engine's run, never out of the program. */
export function excludedNames(ledger: LedgerFacts, now: Phase): readonly string[] {
  return reached(now, "create") ? [] : ledger.create;
}
