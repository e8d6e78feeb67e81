import type { Fault } from "../fault";

/** A fault for each name in `names` that is not a key of `known`. `kind` says what is being looked for. */
export function missing(path: string, names: readonly string[], known: object, kind: string): Fault[] {
  return names
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => ({ path, message: `"${name}" is no ${kind} of this stack. Known: ${Object.keys(known).join(", ") || "none"}` }));
}

/** A fault for each value that more than one path has. */
export function duplicates(entries: readonly (readonly [path: string, value: string])[], kind: string): Fault[] {
  const first = new Map<string, string>();
  return entries.flatMap(([path, value]) => {
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, path);
    return earlier === undefined ? [] : [{ path, message: `${kind} "${value}" is also at ${earlier}` }];
  });
}
