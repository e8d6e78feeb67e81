import type { Fault } from "../fault";
import { type LedgerFacts, unknownId } from "../ledger";

/** Adopt rows without an id. @param discoverCommand fills them in. */
export const unknownIdFaults = ({ adopt }: LedgerFacts, discoverCommand: string): Fault[] =>
  Object.keys(adopt)
    .filter((name) => adopt[name] === unknownId)
    .map((name) => ({ path: `ledger.adopt.${name}`, message: `import id is unknown. Run: ${discoverCommand}` }));

/** Rows that refine an adoption which no row makes. */
export const refinementFaults = ({ adopt, retire, reconcile, keep }: LedgerFacts): Fault[] => [
  ...refining("reconcile", reconcile, adopt),
  // What is on its way out is held as it lives until it has left.
  ...refining("keep", keep, { ...adopt, ...retire }),
];

const refining = (list: string, refinements: object, rows: Readonly<Record<string, unknown>>): Fault[] =>
  Object.keys(refinements)
    .filter((name) => rows[name] === undefined)
    .map((name) => ({ path: `ledger.${list}.${name}`, message: "refines an adoption, but ledger.adopt has no such row" }));
