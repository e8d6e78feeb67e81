import { type Difference, allowedDifferences } from "./differences";
import type { Exceptions } from "./exceptions";
import { roomOf, roomOfFact } from "./rooms";
import type { Term } from "./term";

/** Every leave of a stack that ends: its own exceptions, and the differences between it and the others. */
export const termsOf = ({ exceptions }: { readonly exceptions: Exceptions }, differences: readonly Difference[] = allowedDifferences()): readonly Term[] => [
  ...Object.entries(exceptions).flatMap(([rule, leaves]) =>
    Object.entries(leaves).flatMap(([name, { owner, until }]) =>
      until === undefined ? [] : [{ place: `exceptions.${rule}.${name}`, owner, until, covers: (other: string) => other === name }],
    ),
  ),
  ...differences.flatMap(({ path, owner, until }) =>
    until === undefined ? [] : [{ place: `the difference ${path} (environment/differences.yaml)`, owner, until, covers: coveredBy(path) }],
  ),
];

/** One that is no room's may reach any resource. */
function coveredBy(path: string): Term["covers"] {
  const room = roomOfFact(path);
  return (logicalName) => room === undefined || roomOf(logicalName) === room;
}
