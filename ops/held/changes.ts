import { told } from "../gate/property-change";
import type { Baseline } from "./baseline";
import { fingerprint, isBlank, secretFingerprint } from "./fingerprint";
import { isSecretAt, isVariable, shownAt } from "./secrets";

/** What was read of what is held. */
export interface Reading {
  /** Logical name -> property path -> the value that lives. */
  readonly values: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Whether this reading would have told of a value there: then it lives no longer. */
  readonly covers: (name: string, path: string) => boolean;
}

/** What is held and lives otherwise than a review has accepted, or was never accepted. */
export interface HeldChange {
  readonly name: string;
  readonly path: string;
  /** Fingerprints; undefined where there was no value, or is none. */
  readonly accepted: string | undefined;
  readonly lives: string | undefined;
  /** The value that lives, as a person may read it. */
  readonly value: string;
}

/** The readings of several sources as one. Each path is of one of them. */
export const joined = (...readings: readonly Reading[]): Reading => ({
  values: Object.fromEntries(
    readings
      .flatMap(({ values }) => Object.keys(values))
      .map((name) => [name, Object.assign({}, ...readings.map(({ values }) => values[name] ?? {})) as Record<string, unknown>]),
  ),
  covers: (name, path) => readings.some(({ covers }) => covers(name, path)),
});

/** What a review is asked to accept. Pure. @param account whose: equal secrets of two accounts look unlike. */
export const baselineOf = ({ values }: Pick<Reading, "values">, account: string): Baseline =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, paths]) => {
      const held = Object.entries(paths).flatMap(([path, value]) =>
        isNothing(path, value) ? [] : [[path, fingerprintAt(account, name, path, value)] as const],
      );
      return held.length === 0 ? [] : [[name, Object.fromEntries(held)] as const];
    }),
  );

/** Where what lives is not what was accepted, in the order of the names. Pure. */
export function heldChanges(accepted: Baseline, reading: Reading, account: string): HeldChange[] {
  const lives = baselineOf(reading, account);
  const names = [...new Set([...Object.keys(accepted), ...Object.keys(lives)])].sort();
  return names.flatMap((name) => {
    const [before, now] = [accepted[name] ?? {}, lives[name] ?? {}];
    const paths = [...new Set([...Object.keys(before), ...Object.keys(now)])].sort();
    return paths
      .filter((path) => before[path] !== now[path] && (now[path] !== undefined || reading.covers(name, path)))
      .map((path) => ({ name, path, accepted: before[path], lives: now[path], value: shown(path, reading.values[name]?.[path]) }));
  });
}

const fingerprintAt = (account: string, name: string, path: string, value: unknown): string =>
  isSecretAt(path, value) ? secretFingerprint(value, `${account} ${name} ${path}`) : fingerprint(value);

/** An empty variable is there: a program that asks for one that is not may not start. */
const isNothing = (path: string, value: unknown): boolean => (isVariable(path) ? value === undefined || value === null : isBlank(value));

const shown = (path: string, value: unknown): string => (isNothing(path, value) ? told(undefined) : shownAt(path, value));
