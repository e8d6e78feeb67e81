import { Refusal } from "./fault";
import type { LedgerFacts, ReconcileRow } from "./ledger";
import { type Phase, phases, reached } from "./phase";
import { type Room, roomOf } from "./rooms";

/**
 * The phase of a run: the one that the stack file states, or an earlier one that is asked for.
 * @param asked absent means the stack file's.
 * @throws Refusal when `asked` is no phase, or runs ahead of the stack file: that takes a reviewed change of it.
 */
export function phaseOf({ phase: stated }: Pick<LedgerFacts, "phase">, asked: string | undefined): Phase {
  if (asked === undefined || asked === "") return stated;
  const phase = phases.find((candidate) => candidate === asked);
  if (phase === undefined)
    throw new Refusal(`The phase asked for is "${asked}". Ask for one of ${phases.join(", ")}, or for none: the stack file says ${stated}.`);
  if (!reached(stated, phase))
    throw new Refusal(
      `Phase ${phase} is asked for, but the stack file says ${stated}; nothing was changed. To move on, commit ledger.phase: ${phase} and have it reviewed.`,
    );
  return phase;
}

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

/** As a person types it for the gate and for the update. */
export const scopeFlags = ({ phase, room }: Scope): string => (room === undefined ? `--phase ${phase}` : `--phase ${phase} --room ${room}`);
