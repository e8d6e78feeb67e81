import type { Named, Statement } from "./document";
import { actionCovers, actionsOverlap, covers, overlap } from "./pattern";

/**
 * What IAM answers to a request. `sometimes`: it hangs on a condition or a variable, or nobody can say. A rule that forbids is
 * content with `never` alone, a rule that requires with `always` alone.
 */
export type Answer = "always" | "sometimes" | "never";

/** True when a request with an action that `action` covers, on a resource that `resource` covers, may be spoken of by the statement. */
export const speaksOf = ({ actions, resources }: Statement, action: string, resource = "*"): boolean =>
  reaches(
    actions,
    (pattern) => actionsOverlap(pattern, action),
    (pattern) => actionCovers(pattern, action),
  ) &&
  reaches(
    resources,
    (pattern) => overlap(pattern, resource),
    (pattern) => covers(pattern, resource),
  );

type Matches = (pattern: string) => boolean;

/** With NotAction and NotResource only what is named as a whole is out of reach, and nothing by a variable. */
function reaches({ kind, patterns }: Named, meets: Matches, holds: Matches): boolean {
  switch (kind) {
    case "these":
      return patterns.some(meets);
    case "all-but":
      return !patterns.some((pattern) => !pattern.includes("${") && holds(pattern));
  }
}

/** What the statements of one identity together say to an action on a resource, both named in full. An explicit Deny outweighs every Allow. */
export function decide(statements: readonly Statement[], action: string, resource: string): Answer {
  const speaking = statements.filter((statement) => speaksOf(statement, action, resource));
  const [allows, denies] = (["Allow", "Deny"] as const).map((effect) => speaking.filter((statement) => statement.effect === effect)) as [
    Statement[],
    Statement[],
  ];
  if (allows.length === 0 || denies.some(({ always }) => always)) return "never";
  return denies.length === 0 && allows.some(({ always }) => always) ? "always" : "sometimes";
}

/** The patterns of what a statement stands for: `*` where it names what it does not mean. */
export const patternsOf = ({ kind, patterns }: Named): readonly string[] => (kind === "these" ? patterns : ["*"]);
