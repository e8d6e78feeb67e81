import type { Environment } from "../../environment/environment";
import type { LedgerFacts } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";

/** How many a ledger lists, and how far its stack is on its way in. */
export interface LedgerCounts {
  readonly phase: Phase;
  readonly adopt: number;
  readonly create: number;
  readonly retire: number;
  readonly external: number;
}

/** Pure. */
export const ledgerCounts = ({ phase, adopt, create, retire, external }: LedgerFacts): LedgerCounts => ({
  phase,
  adopt: Object.keys(adopt).length,
  create: create.length,
  retire: Object.keys(retire).length,
  external: Object.keys(external).length,
});

/** What a stack file says of one resource besides that it is there: its ledger, and its exceptions from the rules. */
export interface LedgerRow {
  readonly list: "reconcile" | "keep" | "hold" | "drift" | "retire" | "exception";
  readonly name: string;
  /** As a person reads it: the property, what becomes of it, why. */
  readonly text: string;
}

/** In the order of the lists. Pure. */
export const ledgerRows = ({ ledger: { reconcile, keep, hold, drift, retire }, exceptions }: Pick<Environment, "ledger" | "exceptions">): LedgerRow[] => [
  ...rows(
    "reconcile",
    reconcile,
    ({ path, from, to, phase, reason }) => `${path}: ${JSON.stringify(from)} becomes ${JSON.stringify(to)} in phase ${phase} (${reason})`,
  ),
  ...rows("keep", keep, (variable) => `${variable} is held as it lives`),
  ...rows("hold", hold, ({ path, reason }) => `${path} is held as it lives (${reason})`),
  ...rows("drift", drift, ({ path, reason, owner, until }) => `${path} may drift until ${until} (${owner}: ${reason})`),
  ...Object.entries(exceptions).flatMap(([rule, excused]) =>
    Object.entries(excused).map(([name, { reason, owner, until }]): LedgerRow => ({
      list: "exception",
      name,
      text: `from ${rule}${until === undefined ? "" : ` until ${until}`} (${owner}: ${reason})`,
    })),
  ),
  ...Object.entries(retire).map(([name, { outcome, until, reason }]): LedgerRow => ({ list: "retire", name, text: `${outcome} until ${until} (${reason})` })),
];

const rows = <T>(list: LedgerRow["list"], of: Readonly<Record<string, readonly T[]>>, text: (row: T) => string): LedgerRow[] =>
  Object.entries(of).flatMap(([name, each]) => each.map((row) => ({ list, name, text: text(row) })));
