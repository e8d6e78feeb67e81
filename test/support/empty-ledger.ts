import type { LedgerFacts } from "../../environment/ledger";

/** Of a stack on its way in to the end, with no row: a test states the rows that it is about. */
export const emptyLedger: LedgerFacts = { phase: "steady", adopt: {}, create: [], retire: {}, external: {}, reconcile: {}, keep: {}, hold: {}, drift: {} };
