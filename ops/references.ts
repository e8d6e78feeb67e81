import type { Way } from "../environment/rooms";

/** Logical name -> names of the resources from which it takes a property. */
export type References = ReadonlyMap<string, readonly string[]>;

/** Each resource with each that it takes from. Pure. */
export const waysIn = (references: References): Way[] => [...references].flatMap(([from, targets]) => targets.map((to) => ({ from, to })));
