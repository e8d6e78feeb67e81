import { type Difference, allowedDifferences } from "./differences";
import type { Exceptions } from "./exceptions";
import { roomOf, rooms } from "./rooms";
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

/** A fact's section is the room that is built from it: `httpApi` builds `app-http-api-…`. One that is no room's may reach any resource. */
function coveredBy(path: string): Term["covers"] {
  const section = (path.split(".")[0] ?? "").replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const room = rooms.find((each) => each === section);
  return (logicalName) => room === undefined || roomOf(logicalName) === room;
}
