import { code, plain } from "../markdown";
import type { DifferingFact, Parity } from "./parity";
import { leaveOf } from "./parity-words";

/** How both sides have moved since an earlier state of their files. */
export type Moved =
  | {
      readonly kind: "known";
      /** The earlier state, by its commit. */
      readonly since: string;
      /** Facts that differ now and did not then, or have lost their leave. */
      readonly parted: readonly DifferingFact[];
      /** Paths that differ no longer, or have got a leave. */
      readonly joined: readonly string[];
    }
  | { readonly kind: "not known"; readonly since: string; readonly why: string };

/** Pure. A path that differed then and now with the same leave, by whichever values, has not moved. */
export function movedSince(since: string, then: Parity, now: Parity): Moved {
  const [before, after] = [differing(then), differing(now)];
  const worse = (one: DifferingFact, other: DifferingFact | undefined) => other === undefined || (one.allowed === undefined && other.allowed !== undefined);
  return {
    kind: "known",
    since,
    parted: [...after.values()].filter((fact) => worse(fact, before.get(fact.path))),
    joined: [...before.values()].filter((fact) => worse(fact, after.get(fact.path))).map(({ path }) => path),
  };
}

const differing = ({ rooms }: Parity): ReadonlyMap<string, DifferingFact> =>
  new Map(rooms.flatMap(({ facts }) => facts.map((fact) => [fact.path, fact] as const)));

function summary(moved: Moved): string {
  const { since } = moved;
  if (moved.kind === "not known") return `since ${since}: not known whether more or less alike (${moved.why})`;
  const { parted, joined } = moved;
  const unlike = parted.filter(({ allowed }) => allowed === undefined).length;
  const more = parted.length < joined.length ? "more alike" : parted.length > joined.length ? "less alike" : "as alike";
  const way = unlike > 0 ? `less alike, ${unlike} without leave` : more;
  return `since ${since}: ${way} (${parted.length} facts came to differ or lost their leave, ${joined.length} the other way round)`;
}

/** For a terminal. */
export const movedText = (moved: Moved): string =>
  moved.kind === "not known"
    ? summary(moved)
    : [summary(moved), ...moved.parted.map((fact) => `  + ${fact.path}: ${leaveOf(fact)}`), ...moved.joined.map((path) => `  - ${path}`)].join("\n");

/** For a pull request: who owns a leave is named, and not called. */
export const movedMarkdown = (moved: Moved): string =>
  [
    `**${plain(summary(moved))}**`,
    ...(moved.kind === "not known" || moved.parted.length + moved.joined.length === 0
      ? []
      : [
          "",
          ...moved.parted.map((fact) => `- ${code(fact.path)} differs now: ${code(leaveOf(fact))}`),
          ...moved.joined.map((path) => `- ${code(path)} differs no longer, or has leave`),
        ]),
  ].join("\n");
