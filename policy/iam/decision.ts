import type { Named, Statement } from "./document";
import { actionsOverlap, isExact, overlap } from "./pattern";

/**
 * What IAM answers to a request. `sometimes`: it hangs on a condition or a variable, or nobody can say. A rule that forbids is
 * content with `never` alone, a rule that requires with `always` alone.
 */
export type Answer = "always" | "sometimes" | "never";

/** True when a request with an action that `action` covers, on a resource that `resource` covers, may be spoken of by the statement. */
export const speaksOf = ({ actions, resources }: Statement, action: string, resource = "*"): boolean =>
  reaches(actions, action, actionsOverlap) && reaches(resources, resource, overlap);

/** With NotAction and NotResource only what is named outright is out of reach. */
function reaches({ kind, patterns }: Named, value: string, alike: (one: string, other: string) => boolean): boolean {
  switch (kind) {
    case "these":
      return patterns.some((pattern) => alike(pattern, value));
    case "all-but":
      return !(isExact(value) && patterns.some((pattern) => !pattern.includes("${") && alike(pattern, value)));
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
