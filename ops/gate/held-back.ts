import { reached } from "../../environment/phase";
import type { Scope } from "../../environment/scope";
import { pendingChange, pendingChangesRule } from "../../policy/rules/pending-changes-are-named";
import type { PolicyFinding } from "./policy-findings";
import { type PropertyChange, told } from "./property-change";
import type { RowStatus } from "./row-status";

/** A change that a row announces, in its phase and for its reason. */
export interface Announced extends PropertyChange {
  readonly phase: string;
  readonly reason: string;
}

/** Resource -> what is held back of it until a later phase. A plan shows nothing of this, and whoever approves the phase shall know what follows. Pure. */
export const heldBack = (statuses: readonly RowStatus[], { phase }: Scope): Record<string, readonly Announced[]> =>
  byName(statuses.filter(({ row, side }) => side !== "to" && !reached(phase, row.phase)));

/** Resource -> its rows that are done, whatever the phase: they may leave the stack file. Pure. */
export const doneRows = (statuses: readonly RowStatus[]): Record<string, readonly Announced[]> => byName(statuses.filter(({ side }) => side === "to"));

/** What the pack advises beside the rows that the verdict tells of itself. Pure. */
export function adviceBeside(findings: readonly PolicyFinding[], statuses: readonly RowStatus[]): readonly PolicyFinding[] {
  const toldAlready = statuses.map(({ name, row }) => pendingChange(name, row));
  // The engine puts the rule's description before what it reports.
  const repeats = ({ rule, message }: PolicyFinding) =>
    rule === pendingChangesRule && toldAlready.some((change) => message === change || message.endsWith(`\n${change}`));
  return findings.filter((finding) => !finding.isMandatory && !repeats(finding));
}

const byName = (statuses: readonly RowStatus[]): Record<string, Announced[]> =>
  Object.fromEntries(
    [...new Set(statuses.map(({ name }) => name))].map((name) => [name, statuses.filter((each) => each.name === name).map(({ row }) => announced(row))]),
  );

const announced = ({ path, from, to, phase, reason }: RowStatus["row"]): Announced => ({ path, from: told(from), to: told(to), phase, reason });
