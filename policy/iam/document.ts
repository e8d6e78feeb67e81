import { type Principal, principalsOf } from "./principal";

/** What an Action or a Resource element stands for: what it names, or with NotAction and NotResource all that it does not name. */
export type Named = { readonly kind: "these" | "all-but"; readonly patterns: readonly string[] };

/** A statement of a policy document, lists made of single values. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  readonly actions: Named;
  readonly resources: Named;
  readonly principals: readonly Principal[];
  readonly conditions: readonly Test[];
  /** False when it holds at some requests and not at others, as with a condition or a policy variable, or when nobody can say. */
  readonly always: boolean;
}

/** One line of a Condition. A request passes it with any of the values; it has to pass all lines. */
export interface Test {
  readonly operator: string;
  /** In small letters: the case of a condition key does not count. */
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * The statements of a policy document, as JSON or as the object it stands for. What can't be understood counts as granted and
 * never as denied: a document that is none allows everything to everybody, and so does what a statement leaves out. Pure.
 */
export function statementsOf(document: unknown): readonly Statement[] {
  const { Statement: statements } = fieldsOf(parsed(document));
  return [statements].flat().map(statementOf).filter(isUnderstood);
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

function parsed(document: unknown): unknown {
  if (typeof document !== "string") return document;
  try {
    return JSON.parse(document);
  } catch {
    return undefined;
  }
}

function statementOf(statement: unknown): Statement {
  const fields = fieldsOf(statement);
  const condition = fieldsOf(fields["Condition"]);
  const [actions, resources] = [named(fields["Action"], fields["NotAction"]), named(fields["Resource"], fields["NotResource"])];
  return {
    effect: fields["Effect"] === "Deny" ? "Deny" : "Allow",
    actions,
    resources,
    principals: principalsOf(fields["Principal"]),
    conditions: testsOf(condition),
    always: !("Condition" in fields) && isWhole(actions, resources) && ![...actions.patterns, ...resources.patterns].some((pattern) => pattern.includes("${")),
  };
}

const isWhole = (actions: Named, resources: Named): boolean => actions.patterns.length > 0 && resources.patterns.length > 0;

/** A Deny that does not say what, or on what, is none that IAM would take. */
const isUnderstood = ({ effect, actions, resources }: Statement): boolean => effect === "Allow" || isWhole(actions, resources);

function named(these: unknown, allBut: unknown): Named {
  const patterns = textsOf(these);
  if (patterns !== undefined) return { kind: "these", patterns };
  return { kind: "all-but", patterns: textsOf(allBut) ?? [] };
}

/** The texts of a single value or a list; undefined when it is neither. */
function textsOf(value: unknown): readonly string[] | undefined {
  const values: readonly unknown[] = [value].flat();
  return values.length > 0 && values.every((each) => typeof each === "string") ? values : undefined;
}

const testsOf = (condition: Readonly<Record<string, unknown>>): Test[] =>
  Object.entries(condition).flatMap(([operator, tests]) =>
    Object.entries(fieldsOf(tests)).map(([key, values]) => ({ operator, key: key.toLowerCase(), values: textsOf(values) ?? [] })),
  );
