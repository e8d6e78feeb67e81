/** What a statement of an IAM policy document allows, lists made of single values. */
export interface Allowed {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

interface Statement {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly NotAction?: unknown;
  readonly Resource?: string | readonly string[];
  readonly NotResource?: unknown;
}

/** The statements of a policy document that allow something. What a statement does not name, as with NotAction, reads as `*`. Pure. */
export function allowedBy(document: string): Allowed[] {
  const { Statement: statements } = JSON.parse(document) as { Statement: Statement | readonly Statement[] };
  return [statements]
    .flat()
    .filter(({ Effect }) => Effect === "Allow")
    .map(({ Action = "*", Resource = "*" }) => ({ actions: [Action].flat(), resources: [Resource].flat() }));
}

/** True when a pattern of a document, in which `*` stands for anything, covers the value. Actions don't tell case apart. */
export const covers = (pattern: string, value: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("*", ".*")
      .replaceAll("?", ".")}$`,
    "i",
  ).test(value);

/** True when the statements together allow the action on the resource. */
export const permits = (statements: readonly Allowed[], action: string, resource: string): boolean =>
  statements.some(({ actions, resources }) => actions.some((each) => covers(each, action)) && resources.some((each) => covers(each, resource)));
