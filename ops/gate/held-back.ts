import { reached } from "../../environment/phase";
import type { Scope } from "../../environment/scope";
import { pendingChange, pendingChangesRule } from "../../policy/rules/pending-changes-are-named";
import type { PolicyFinding } from "./policy-findings";
import { type PropertyChange, told } from "./property-change";
import type { RowStanding } from "./row-standing";

/** A change that a row announces, in its phase and for its reason. */
export interface Announced extends PropertyChange {
  readonly phase: string;
  readonly reason: string;
}

/** Resource -> what is held back of it until a later phase. A plan shows nothing of this, and whoever approves the phase shall know what follows. Pure. */
export const heldBack = (standings: readonly RowStanding[], { phase }: Scope): Record<string, readonly Announced[]> =>
  byName(standings.filter(({ row, side }) => side !== "to" && !reached(phase, row.phase)));

/** Resource -> its rows that are done, whatever the phase: they may leave the stack file. Pure. */
export const doneRows = (standings: readonly RowStanding[]): Record<string, readonly Announced[]> => byName(standings.filter(({ side }) => side === "to"));

/** What the pack advises beside the rows that the verdict tells of itself. Pure. */
export function adviceBeside(findings: readonly PolicyFinding[], standings: readonly RowStanding[]): readonly PolicyFinding[] {
  const toldAlready = standings.map(({ name, row }) => pendingChange(name, row));
  // The engine puts the rule's description before what it reports.
  const repeats = ({ rule, message }: PolicyFinding) =>
    rule === pendingChangesRule && toldAlready.some((change) => message === change || message.endsWith(`\n${change}`));
  return findings.filter((finding) => !finding.isMandatory && !repeats(finding));
}

const byName = (standings: readonly RowStanding[]): Record<string, Announced[]> =>
  Object.fromEntries(
    [...new Set(standings.map(({ name }) => name))].map((name) => [name, standings.filter((each) => each.name === name).map(({ row }) => announced(row))]),
  );

const announced = ({ path, from, to, phase, reason }: RowStanding["row"]): Announced => ({ path, from: told(from), to: told(to), phase, reason });
