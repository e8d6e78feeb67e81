import type { Difference } from "./differences";
import type { Environment } from "./environment";

/** A fact in which two stacks differ although no line of the differences allows it. */
export interface Unlike {
  readonly path: string;
  readonly here: unknown;
  readonly there: unknown;
}

/** The ledger is each stack's own, and so are the exceptions that its resources need. */
type Facts = Omit<Environment, "ledger" | "exceptions">;

/** A fact in which two stacks differ, and the line of the differences that allows it, if one does. */
export interface FactDifference extends Unlike {
  readonly allowed: Difference | undefined;
}

/** Every fact in which the stacks differ, in the order of the sections. Pure. */
export function factDifferences(here: Facts, there: Facts, allowed: readonly Difference[]): FactDifference[] {
  const patterns = allowed.map((difference) => ({ difference, pattern: patternOf(difference.path) }));
  return differing(factsOf(here), factsOf(there)).map((unlike) => ({
    ...unlike,
    allowed: patterns.find(({ pattern }) => pattern.test(unlike.path))?.difference,
  }));
}

/** Facts in which the stacks differ without leave. Pure. */
export const unlikeFacts = (here: Facts, there: Facts, allowed: readonly Difference[]): Unlike[] =>
  factDifferences(here, there, allowed).flatMap(({ allowed: leave, ...unlike }) => (leave === undefined ? [unlike] : []));

/** The lines that no difference between these stacks uses. Pure. */
export function unusedDifferences(here: Facts, there: Facts, allowed: readonly Difference[]): Difference[] {
  const paths = differing(factsOf(here), factsOf(there)).map(({ path }) => path);
  return allowed.filter(({ path }) => !paths.some((differs) => patternOf(path).test(differs)));
}

function factsOf(environment: Facts): unknown {
  const { ledger: _ledger, exceptions: _exceptions, ...facts } = environment as Partial<Environment>;
  return facts;
}

function differing(here: unknown, there: unknown, path = ""): Unlike[] {
  if (!isBranch(here) && !isBranch(there)) return JSON.stringify(here) === JSON.stringify(there) ? [] : [{ path, here, there }];
  // A value beside a branch, as a full list beside an empty one, has no part that both could be compared by.
  if (isValue(here) || isValue(there)) return [{ path, here, there }];
  const [mine, theirs] = [branches(here), branches(there)];
  const names = comparable(mine, theirs);
  const below = names.flatMap((name) => differing(mine[name], theirs[name], path === "" ? name : `${path}.${name}`));
  // An empty map or list beside a missing one is a difference without a part to name.
  return names.length === 0 && (here === undefined || there === undefined) ? [{ path, here, there }] : below;
}

/**
 * The names below two branches that are compared. Of two variants those that both have: what only one kind has follows from
 * the kind, which needs leave itself.
 */
function comparable(mine: Branches, theirs: Branches): string[] {
  const variants = "kind" in mine && "kind" in theirs && mine["kind"] !== theirs["kind"];
  return variants ? Object.keys(mine).filter((name) => name in theirs) : [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
}

type Branches = Readonly<Record<string, unknown>>;

/** Lists of plain values are values: their order means something to whoever reads them. */
const isBranch = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !(Array.isArray(value) && value.length > 0 && value.every((each) => typeof each !== "object"));

const isValue = (value: unknown): boolean => value !== undefined && !isBranch(value);

/** Without a prototype: a key may be named like a member of every object. */
const branches = (value: unknown): Branches => ({ __proto__: null, ...(isBranch(value) ? value : {}) });

const patternOf = (path: string): RegExp =>
  new RegExp(
    `^${path
      .split(".")
      .map((step) => (step === "**" ? ".+" : step === "*" ? "[^.]+" : step.replace(/[^\w-]/g, "\\$&")))
      .join("\\.")}$`,
  );
