import { notKnownYet } from "./engine-marks";

/** `origins[0].domainName`, `tags["a.b"]` -> the keys in order. */
export function keysOf(path: string): string[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, quoted, plain]) => quoted ?? String(plain));
}

/** True when `path` names the property `parent` or a part of it, however each is spelled: `a["b"]` is `a.b`. Nothing is within a path that names none. */
export function isWithin(path: string, parent: string): boolean {
  const [keys, above] = [keysOf(path), keysOf(parent)];
  return above.length > 0 && above.every((key, index) => key === keys[index]);
}

/** True when one names a part of what the other does. */
export const overlaps = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** The value at a path, or undefined where there is none. No part of what is not known yet is known. */
export const valueAt = (root: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>((value, key) => (value === notKnownYet ? value : isObject(value) ? value[key] : undefined), root);

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
