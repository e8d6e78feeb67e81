import type { LedgerFacts } from "../../environment/ledger";
import { type Scope, excludedNames, pendingRows } from "../../environment/phase";
import { type PropertyChange, told } from "./property-change";

/** A change that a later phase makes: until then the property is held as it lives. */
export interface HeldBack extends PropertyChange {
  readonly phase: string;
}

/** Resource -> what is held back of it now. A plan shows nothing of this, and whoever approves the phase shall know what follows. Pure. */
export function heldBack(ledger: LedgerFacts, scope: Scope): Record<string, readonly HeldBack[]> {
  const excluded = new Set(excludedNames(ledger, scope));
  const names = Object.keys(ledger.reconcile).filter((name) => !excluded.has(name));
  return Object.fromEntries(
    names.flatMap((name) => {
      const rows = pendingRows(ledger, name, scope.phase).map(({ path, from, to, phase }) => ({ path, from: told(from), to: told(to), phase }));
      return rows.length === 0 ? [] : [[name, rows] as const];
    }),
  );
}
