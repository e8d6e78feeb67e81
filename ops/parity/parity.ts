import type { Difference } from "../../environment/differences";
import type { Environment } from "../../environment/environment";
import { type FactDifference, factDifferences } from "../../environment/parity";
import { type Room, roomOf, roomOfFact, rooms } from "../../environment/rooms";
import { endedTerm, termFault } from "../../environment/term";
import { termsOf } from "../../environment/terms";
import type { Change } from "./history";

/** One of the two stacks, from its file. */
export interface Side {
  readonly stack: string;
  readonly facts: Environment;
  /** The line of the stack file that a fact stands in, or that it would stand below. */
  readonly lineOf: (path: string) => number | undefined;
  /** Line -> the commit that last wrote it, where one asks since when the stacks differ. */
  readonly changes?: ReadonlyMap<number, Change> | undefined;
}

/** A fact in which the stacks differ. A side that does not state it has no value. */
export interface DifferingFact extends FactDifference {
  readonly lines: { readonly here: number | undefined; readonly there: number | undefined };
  /** The later of the commits that last wrote either line, where one asks. */
  readonly since?: Change;
}

/** A part of the system, side by side. */
export interface RoomParity {
  /** `whole stack` for facts and resources of no room. */
  readonly room: Room | "whole stack";
  readonly facts: readonly DifferingFact[];
  /** How many resources both have by their logical names. */
  readonly shared: number;
  /** Logical names of what one side alone has. */
  readonly alone: { readonly here: readonly string[]; readonly there: readonly string[] };
}

/** Both stacks side by side. */
export interface Parity {
  readonly here: string;
  readonly there: string;
  /** How many resources the ledgers hold. */
  readonly resources: { readonly here: number; readonly there: number };
  readonly rooms: readonly RoomParity[];
  /** Paths that differ without leave. */
  readonly unlike: readonly string[];
  /** Leaves of either stack whose last day has passed, as a person reads it. */
  readonly ended: readonly string[];
  /** True when nothing differs without leave, and no leave is over for so long that changes are refused. */
  readonly alike: boolean;
}

/** Holds two stacks side by side, room by room. Pure. @param today as 2026-01-31. */
export function parityOf(here: Side, there: Side, allowed: readonly Difference[], today: string): Parity {
  const facts = factDifferences(here.facts, there.facts, allowed).map((fact) => {
    const lines = { here: here.lineOf(fact.path), there: there.lineOf(fact.path) };
    const since = later(changeAt(here, lines.here), changeAt(there, lines.there));
    return { ...fact, lines, ...(since !== undefined && { since }) };
  });
  const [mine, theirs] = [namesOf(here.facts), namesOf(there.facts)];
  const terms = [...termsOf(here.facts, allowed), ...termsOf(there.facts, [])];
  const ended = [...new Set(terms.flatMap((term) => endedTerm(term, today) ?? []))];
  const unlike = facts.filter((fact) => fact.allowed === undefined).map(({ path }) => path);
  const over = [...mine, ...theirs].some((name) => termFault(name, terms, today) !== undefined);
  return {
    here: here.stack,
    there: there.stack,
    resources: { here: mine.size, there: theirs.size },
    rooms: ([wholeStack, ...rooms] as const).map((room) => roomParity(room, facts, mine, theirs)),
    unlike,
    ended,
    alike: unlike.length === 0 && !over,
  };
}

const changeAt = ({ changes }: Side, line: number | undefined): Change | undefined => (line === undefined ? undefined : changes?.get(line));

const later = (a: Change | undefined, b: Change | undefined): Change | undefined => (a === undefined || (b !== undefined && b.day > a.day) ? b : a);

const wholeStack = "whole stack" as const;

function roomParity(room: RoomParity["room"], facts: readonly DifferingFact[], mine: ReadonlySet<string>, theirs: ReadonlySet<string>): RoomParity {
  const within = (names: ReadonlySet<string>) => [...names].filter((name) => (roomOf(name) ?? wholeStack) === room).sort();
  const [here, there] = [within(mine), within(theirs)];
  return {
    room,
    facts: facts.filter(({ path }) => (roomOfFact(path) ?? wholeStack) === room),
    shared: here.filter((name) => theirs.has(name)).length,
    alone: { here: here.filter((name) => !theirs.has(name)), there: there.filter((name) => !mine.has(name)) },
  };
}

/** What a stack has, or makes: what is on its way out counts while it is there. */
const namesOf = ({ ledger: { adopt, create, retire } }: Environment): ReadonlySet<string> =>
  new Set([...Object.keys(adopt), ...create, ...Object.keys(retire)]);
