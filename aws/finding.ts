import type { Live } from "./clients";

/** A live resource that fits a row's natural key. */
export interface Candidate {
  /** In the form in which the engine imports it. */
  readonly importId: string;
  /** Properties that other rows refer to, such as `arn`. The import id is `id` unless stated here. */
  readonly outputs?: Readonly<Record<string, string>>;
  /** What it holds and the program states nowhere or holds as it lives, by property path; blank where there is none. */
  readonly held?: Readonly<Record<string, unknown>>;
  /** Why no engine can import it; absent where one can. */
  readonly barred?: string;
  /** Shown when there are several: whatever helps to tell them apart. */
  readonly hint?: string;
}

/** What stands for a reference to a row that was not found, or of which several were: it equals nothing, not even what AWS leaves out. */
export const unresolved = Symbol("unresolved");

/** The row being looked for. Its inputs have their references resolved, or stand `unresolved`. */
export interface Row {
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Registrations that refer to this row, with the same resolution: a route table is known by its associations. */
  readonly referrers: (type: string, property: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/**
 * Looks a row up by its natural key: name, CIDR, parent. One finder a type; it never guesses and never writes.
 * It reads the account, unless another source stands in for it.
 */
export type Finder<Source = Live> = (row: Row, source: Source) => Promise<readonly Candidate[]>;

/** A candidate by the id that AWS has answered, which may be spelled otherwise than the one that was asked for. None without an id. */
export const answered = (importId: string | undefined, rest: Omit<Candidate, "importId"> = {}): Candidate[] =>
  importId === undefined ? [] : [{ importId, ...rest }];

/** A natural key's part; empty when the row does not state it, or refers to a row that was not found. AWS refuses an empty parent, so nobody asks for one. */
export const text = (inputs: Readonly<Record<string, unknown>>, property: string): string => {
  const value = inputs[property];
  return typeof value === "string" ? value : "";
};
