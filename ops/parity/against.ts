import type { DifferingFact, Parity } from "./parity";
import { leaveOf } from "./parity-words";
import { code, plain } from "../markdown";

/** How both sides have moved since an earlier state of their files. */
export interface Moved {
  /** The earlier state, as a person named it. */
  readonly since: string;
  /** Facts that differ now and did not then, and paths the other way round. */
  readonly parted: readonly DifferingFact[];
  readonly joined: readonly string[];
}

/** Pure. A path that differed then and now, by whichever values, has not moved. */
export function movedSince(since: string, then: Parity, now: Parity): Moved {
  const [before, after] = [differing(then), differing(now)];
  const pathsOf = (facts: readonly DifferingFact[]) => new Set(facts.map(({ path }) => path));
  const [known, left] = [pathsOf(before), pathsOf(after)];
  return { since, parted: after.filter(({ path }) => !known.has(path)), joined: [...known].filter((path) => !left.has(path)) };
}

const differing = ({ rooms }: Parity): readonly DifferingFact[] => rooms.flatMap(({ facts }) => facts);

const summary = ({ since, parted, joined }: Moved): string => {
  const way = parted.length === joined.length ? "as alike" : parted.length > joined.length ? "less alike" : "more alike";
  return `since ${since}: ${way} (${parted.length} facts differ that did not, ${joined.length} no longer do)`;
};

/** For a terminal. */
export const movedText = (moved: Moved): string =>
  [summary(moved), ...moved.parted.map((fact) => `  + ${fact.path}: ${leaveOf(fact)}`), ...moved.joined.map((path) => `  - ${path}`)].join("\n");

export const movedMarkdown = (moved: Moved): string =>
  [
    `**${plain(summary(moved))}**`,
    ...(moved.parted.length === 0 ? [] : ["", ...moved.parted.map((fact) => `- ${code(fact.path)} differs now: ${plain(leaveOf(fact))}`)]),
    ...(moved.joined.length === 0 ? [] : ["", ...moved.joined.map((path) => `- ${code(path)} differs no longer`)]),
  ].join("\n");
