import { notKnownYet } from "./engine-marks";

/** `origins[0].domainName`, `tags["a.b"]` -> the keys in order. */
export function keysOf(path: string): string[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(([, quoted, plain]) => quoted ?? String(plain));
}

/** True when `path` names the property `parent` or a part of it. */
export const isWithin = (path: string, parent: string): boolean => path === parent || path.startsWith(`${parent}.`) || path.startsWith(`${parent}[`);

/** The value at a path, or undefined where there is none. No part of what is not known yet is known. */
export const valueAt = (root: unknown, path: string): unknown =>
  keysOf(path).reduce<unknown>((value, key) => (value === notKnownYet ? value : isObject(value) ? value[key] : undefined), root);

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
