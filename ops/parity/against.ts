import type { Parity } from "./parity";
import { code, plain } from "../markdown";

/** How both sides have moved since an earlier state of their files. */
export interface Moved {
  /** The earlier state, as a person named it. */
  readonly since: string;
  /** Paths that differ now and did not then, and the other way round. */
  readonly parted: readonly string[];
  readonly joined: readonly string[];
}

/** Pure. A path that differed then and now, by whichever values, has not moved. */
export function movedSince(since: string, then: Parity, now: Parity): Moved {
  const [before, after] = [differing(then), differing(now)];
  return { since, parted: [...after].filter((path) => !before.has(path)), joined: [...before].filter((path) => !after.has(path)) };
}

const differing = ({ rooms }: Parity): ReadonlySet<string> => new Set(rooms.flatMap(({ facts }) => facts.map(({ path }) => path)));

const summary = ({ since, parted, joined }: Moved): string => {
  const way = parted.length === joined.length ? "as alike" : parted.length > joined.length ? "less alike" : "more alike";
  return `since ${since}: ${way} (${parted.length} facts differ that did not, ${joined.length} no longer do)`;
};

/** For a terminal. */
export const movedText = (moved: Moved): string =>
  [summary(moved), ...moved.parted.map((path) => `  + ${path}`), ...moved.joined.map((path) => `  - ${path}`)].join("\n");

export const movedMarkdown = (moved: Moved): string =>
  [
    `**${plain(summary(moved))}**`,
    ...(moved.parted.length === 0 ? [] : ["", `Differ now: ${moved.parted.map(code).join(", ")}`]),
    ...(moved.joined.length === 0 ? [] : ["", `No longer: ${moved.joined.map(code).join(", ")}`]),
  ].join("\n");
