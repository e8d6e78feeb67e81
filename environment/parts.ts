import { bridgeNote } from "./engine-marks";
import { isObject } from "./property-path";

/** Path -> the values that stand there, each as text. A list without names is a set: what it holds, not in which order. */
export type Parts = ReadonlyMap<string, ReadonlySet<string>>;

/** What goes and what comes between two values. */
export interface PartsChange {
  readonly removed: Parts;
  readonly added: Parts;
}

/** By which of its properties AWS names the element of a list: a statement, an origin or rule, a variable or tag. */
const names = ["Sid", "sid", "originId", "id", "Id", "ID", "name", "Name", "key", "Key", "pathPattern"];

/** A value taken apart down to its words. JSON within a text, as a policy is, is taken apart like the rest. */
export function partsOf(value: unknown): Parts {
  const parts = new Map<string, Set<string>>();
  const put = (path: string, word: string) => parts.set(path, (parts.get(path) ?? new Set()).add(word));
  const walk = (path: string, part: unknown): void => {
    const known = parsed(part);
    if (known === undefined || known === null) return;
    if (Array.isArray(known)) for (const element of known) walkElement(path, element);
    else if (isObject(known)) walkMembers(path, known);
    else put(path, typeof known === "string" ? known : JSON.stringify(known));
  };
  const walkMembers = (path: string, map: Readonly<Record<string, unknown>>): void => {
    for (const [key, member] of Object.entries(map)) if (key !== bridgeNote) walk(path === "" ? key : `${path}.${key}`, member);
  };
  const walkElement = (path: string, element: unknown): void => {
    const name = isObject(element)
      ? names.map((key) => element[key]).find((candidate): candidate is string => typeof candidate === "string" && candidate !== "")
      : undefined;
    if (name !== undefined) walk(`${path}.${name}`, element);
    else if (isObject(element))
      put(
        path,
        JSON.stringify(element, (key, member: unknown) => (key === bridgeNote ? undefined : member)),
      );
    else walk(path, element);
  };
  walk("", value);
  return parts;
}

/** What one value has that the other has not, path by path. */
export const partsChange = (from: unknown, to: unknown): PartsChange => ({
  removed: without(partsOf(from), partsOf(to)),
  added: without(partsOf(to), partsOf(from)),
});

export const sameParts = (one: Parts, other: Parts): boolean => without(one, other).size === 0 && without(other, one).size === 0;

const without = (parts: Parts, others: Parts): Parts =>
  new Map(
    [...parts].flatMap(([path, words]) => {
      const left = [...words].filter((word) => others.get(path)?.has(word) !== true);
      return left.length === 0 ? [] : [[path, new Set(left)] as const];
    }),
  );

/** A text that is a JSON object or list, as what it says; anything else as it is. */
export function parsed(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** True for a text that is a JSON object, as a policy is. */
export const isDocument = (value: unknown): boolean => typeof value === "string" && isObject(parsed(value));
