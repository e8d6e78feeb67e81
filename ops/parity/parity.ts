import type { Difference } from "../../environment/differences";
import type { Environment } from "../../environment/environment";
import { type FactDifference, factDifferences } from "../../environment/parity";
import { type Room, placeOf, roomOfFact, rooms, wholeStack } from "../../environment/rooms";
import { endedTerm, termFault } from "../../environment/term";
import { termsOf } from "../../environment/terms";
import { type Account, type Finding, notLookedAt } from "./account";
import type { Change } from "./history";
import { type LedgerCounts, type LedgerRow, ledgerCounts, ledgerRows } from "./ledger-rows";

/** One of the two stacks: its file, and what was found in its account. */
export interface Side {
  readonly stack: string;
  readonly facts: Environment;
  /** The line of its file that a fact stands in, or that it would stand below. */
  readonly lineOf: (path: string) => number | undefined;
  /** The last line of a value over several; absent where nobody asks who wrote them. */
  readonly lastLineOf?: (path: string) => number | undefined;
  /** Line -> the commit that last wrote it, of the file that a fact stands in, where one asks since when the stacks differ. */
  readonly changesAt?: ((path: string) => ReadonlyMap<number, Change>) | undefined;
  /** What drift and discover have found; absent where nobody has looked. */
  readonly account?: Account;
}

/** The same of both sides. */
export interface Both<T> {
  readonly here: T;
  readonly there: T;
}

/** A fact in which the stacks differ. A side that does not state it has no value. */
export interface DifferingFact extends FactDifference {
  readonly lines: Both<number | undefined>;
  /** The later of the commits that last wrote either line, where one asks. */
  readonly since?: Change;
}

/** A resource by its logical name, and on each side its import id, or `created`; undefined on a side that has none such. */
export interface ResourcePair extends Both<string | undefined> {
  readonly name: string;
}

/** A part of the system, side by side. */
export interface RoomParity {
  readonly room: Room | typeof wholeStack;
  readonly facts: readonly DifferingFact[];
  /** Sorted by name. */
  readonly resources: readonly ResourcePair[];
  /** What each ledger says of single resources and properties. */
  readonly rows: Both<readonly LedgerRow[]>;
  readonly findings: Both<readonly Finding[]>;
}

/** Both stacks side by side. */
export interface Parity {
  readonly here: string;
  readonly there: string;
  readonly ledgers: Both<LedgerCounts>;
  readonly accounts: Both<Account>;
  readonly rooms: readonly RoomParity[];
  /** Paths that differ without leave. */
  readonly unlike: readonly string[];
  /** Leaves of either stack whose last day has passed, as a person reads it. */
  readonly ended: readonly string[];
  /** What has to differ and does not, as a person reads it. */
  readonly conflicts: readonly string[];
  /** True when nothing differs without leave, and no leave is over for so long that changes are refused. */
  readonly alike: boolean;
}

/** Holds two stacks side by side, room by room. Pure. @param today as 2026-01-31. */
export function parityOf(here: Side, there: Side, allowed: readonly Difference[], today: string): Parity {
  const facts = factDifferences(here.facts, there.facts, allowed).map((fact) => {
    const lines = { here: here.lineOf(fact.path), there: there.lineOf(fact.path) };
    const since = later(changeAt(here, fact.path), changeAt(there, fact.path));
    return { ...fact, lines, ...(since !== undefined && { since }) };
  });
  const resources = pairs(idsOf(here.facts), idsOf(there.facts));
  const terms = [...termsOf(here.facts, allowed), ...termsOf(there.facts, [])];
  const ended = [...new Set(terms.flatMap((term) => endedTerm(term, today) ?? []))];
  const unlike = facts.filter((fact) => fact.allowed === undefined).map(({ path }) => path);
  const conflicts =
    here.facts.account.id === there.facts.account.id
      ? [`${here.stack} and ${there.stack} state one account, ${here.facts.account.id}: each has one of its own. Mend account.id of the wrong one`]
      : [];
  const over = resources.some(({ name }) => termFault(name, terms, today) !== undefined);
  const of = <T>(tell: (side: Side) => T): Both<T> => ({ here: tell(here), there: tell(there) });
  const whole = { facts, resources, rows: of(({ facts: own }) => ledgerRows(own)), accounts: of(({ account = notLookedAt }) => account) };
  return {
    here: here.stack,
    there: there.stack,
    ledgers: of(({ facts: { ledger } }) => ledgerCounts(ledger)),
    accounts: whole.accounts,
    rooms: ([wholeStack, ...rooms] as const).map((room) => roomParity(room, whole)),
    unlike,
    ended,
    conflicts,
    alike: unlike.length + conflicts.length === 0 && !over,
  };
}

/** The latest of the commits that wrote a line of it. */
function changeAt({ changesAt, lineOf, lastLineOf }: Side, path: string): Change | undefined {
  const first = lineOf(path);
  if (first === undefined || changesAt === undefined) return undefined;
  const last = Math.max(first, lastLineOf?.(path) ?? first);
  return Array.from({ length: last - first + 1 }, (_, index) => changesAt(path).get(first + index)).reduce(later, undefined);
}

const later = (a: Change | undefined, b: Change | undefined): Change | undefined => (a === undefined || (b !== undefined && b.day > a.day) ? b : a);

type Whole = Pick<RoomParity, "facts" | "resources" | "rows"> & Pick<Parity, "accounts">;

function roomParity(room: RoomParity["room"], { facts, resources, rows, accounts }: Whole): RoomParity {
  const within = <T extends { readonly name: string }>(all: readonly T[]) => all.filter(({ name }) => placeOf(name) === room);
  return {
    room,
    facts: facts.filter(({ path }) => (roomOfFact(path) ?? wholeStack) === room),
    resources: within(resources),
    rows: { here: within(rows.here), there: within(rows.there) },
    findings: { here: within(accounts.here.findings), there: within(accounts.there.findings) },
  };
}

function pairs(here: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): ResourcePair[] {
  return [...new Set([...here.keys(), ...there.keys()])].sort().map((name) => ({ name, here: here.get(name), there: there.get(name) }));
}

/** What a stack has, or makes: what is on its way out counts while it is there. */
const idsOf = ({ ledger: { adopt, create, retire } }: Environment): ReadonlyMap<string, string> =>
  new Map([
    ...Object.entries(adopt),
    ...create.map((name) => [name, "created"] as const),
    ...Object.entries(retire).map(([name, { id }]) => [name, id ?? "created"] as const),
  ]);

export const inBoth = ({ resources }: Pick<RoomParity, "resources">): string[] =>
  resources.filter(({ here, there }) => here !== undefined && there !== undefined).map(({ name }) => name);

/** Logical names of what one side alone has. */
export const alone = ({ resources }: Pick<RoomParity, "resources">, side: "here" | "there"): string[] =>
  resources.filter((pair) => pair[side] !== undefined && pair[side === "here" ? "there" : "here"] === undefined).map(({ name }) => name);
