import { awsType } from "../aws";
import type { LedgerFacts, RetireRow } from "./ledger";

/** What is about to leave: Pulumi's state, or AWS as well. */
export interface Leaving {
  readonly name: string;
  readonly type: string;
  readonly id: string;
}

/** True for what holds data or an identity: what AWS makes anew under the same name is not the same thing. */
export const isIrreplaceable = (type: string): boolean => awsType(type)?.holds !== undefined;

/**
 * Why a resource may not leave, or undefined when its retire row lets it. Asked by the gate of a plan, and by the guard hook of the engine. Pure.
 * @param today as 2026-01-31.
 */
export function leavingFault({ name, type, id }: Leaving, { retire }: Pick<LedgerFacts, "retire">, today: string): string | undefined {
  const row = retire[name];
  if (row === undefined) return "may not be deleted. Adopted and created resources leave only through a retire row in the ledger: docs/retire.md";
  if (hasExpired(row, today)) return `could leave until ${row.until}, which has passed. Set a new date after a review, or move the row back`;
  return confirmationFault(type, { ...row, id });
}

/** Why a row may not delete what nobody can make again; undefined when it may, or its id is not known yet. Asked of the row already, before it frees anything. Pure. */
export function confirmationFault(type: string, { id, outcome, confirm }: Pick<RetireRow, "id" | "outcome" | "confirm">): string | undefined {
  if (outcome === "let-go" || !isIrreplaceable(type) || id === undefined || confirm === id) return undefined;
  return `holds data or an identity that nobody can make again. Let it go (outcome: let-go), or type its id once more in the row: confirm: "${id}"`;
}

/** True when the row's date has passed: what it freed is held again. */
export const hasExpired = ({ until }: { readonly until: string }, today: string): boolean => until < today;
