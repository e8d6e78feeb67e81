import { isDeepStrictEqual } from "node:util";
import { bridgeNote, notKnownYet } from "./engine-marks";
import { isObject } from "./property-path";

/**
 * True when both say the same. Members of a map that are absent or null are one, and what the bridge notes for itself is nothing. A list says the
 * same in any order: many of AWS's are sets, and come back in another one.
 */
export const sameValue = (one: unknown, other: unknown): boolean => isDeepStrictEqual(normal(one), normal(other));

/** True when the value, or a part of it, is known only while the update runs. */
export const holdsUnknown = (value: unknown): boolean => value === notKnownYet || (isObject(value) && Object.values(value).some(holdsUnknown));

/**
 * The paths at which what is stated differs from what was there. What is not stated at all is no difference: a resource that was read has
 * every property that AWS fills in. Nor is one nothing in the place of another, as false where nothing was read, nor a default. A list is one value.
 */
export function statedChanges(from: unknown, to: Readonly<Record<string, unknown>>, parent = ""): string[] {
  // Of what the bridge filled in itself, a read leaves out what is the default.
  const filledIn = Array.isArray(to[bridgeNote]) ? to[bridgeNote] : [];
  return Object.entries(to).flatMap(([key, value]) => {
    if (key === bridgeNote) return [];
    const path = parent === "" ? key : `${parent}.${key}`;
    const before = isObject(from) ? from[key] : undefined;
    if (isMap(value) && isMap(before)) return [...statedChanges(before, value, path), ...removedParts(before, value, path)];
    const isDefault = before === undefined && filledIn.includes(key);
    return isDefault || sameValue(before, value) || (isEmpty(before) && isEmpty(value)) ? [] : [path];
  });
}

/** Of a map that is stated, what it no longer holds: a variable that goes is a change. */
const removedParts = (from: Readonly<Record<string, unknown>>, to: Readonly<Record<string, unknown>>, parent: string): string[] =>
  Object.entries(from)
    .filter(([key, value]) => key !== bridgeNote && !(key in to) && !isEmpty(value))
    .map(([key]) => `${parent}.${key}`);

const isMap = (value: unknown): value is Record<string, unknown> => isObject(value) && !Array.isArray(value);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || value === false || value === 0 || (isObject(value) && Object.keys(value).length === 0);

function normal(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map(normal).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([key, member]) => key !== bridgeNote && member !== undefined && member !== null);
  return Object.fromEntries(members.map(([key, member]) => [key, normal(member)]).sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}
