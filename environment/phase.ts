import { Refusal } from "./fault";
import type { LedgerFacts, ReconcileRow } from "./ledger";
import { type Room, roomOf } from "./rooms";

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

/** How far one run of the engine reaches: a phase of the way, for every room or for one alone. */
export interface Scope {
  readonly phase: Phase;
  readonly room?: Room | undefined;
}

/** True when a run must not touch this row: a later phase makes it, or it is of another room. */
export const isExcluded = ({ create }: LedgerFacts, { phase, room }: Scope, logicalName: string): boolean =>
  (room !== undefined && roomOf(logicalName) !== room) || (!reached(phase, "create") && create.includes(logicalName));

/** The rows that a run leaves out: of the engine's work, never of the program. */
export const excludedNames = (ledger: LedgerFacts, scope: Scope): readonly string[] =>
  [...Object.keys(ledger.adopt), ...ledger.create, ...Object.keys(ledger.retire)].filter((name) => isExcluded(ledger, scope, name));
