import type { Account } from "../../environment/account";
import type { LedgerFacts } from "../../environment/ledger";
import type { Scope } from "../../environment/scope";
import type { Term } from "../../environment/term";

/** What a plan is judged by. */
export interface Law extends Scope {
  readonly ledger: LedgerFacts;
  /** Whose roles CI has. */
  readonly account: Account;
  /** Leaves that end: what needs one that is over may not change. */
  readonly terms: readonly Term[];
  /** As 2026-01-31: a retire row past its date lets nothing leave. */
  readonly today: string;
}

/** One step that the phase does not allow, and the way forward. */
export interface Refusal {
  readonly op: string;
  readonly name: string;
  readonly why: string;
}
