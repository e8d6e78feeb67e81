/** A statement of a generated configuration, with its lines as they stand. */
export type Statement = Attribute | Block;

export interface Attribute {
  readonly kind: "attribute";
  readonly name: string;
  /** What follows the sign of equality, over as many lines as it takes, without a comment behind it. */
  readonly value: string;
}

export interface Block {
  readonly kind: "block";
  readonly name: string;
  /** `resource` has two: its type and its name. */
  readonly labels: readonly string[];
  readonly body: readonly Statement[];
}

/**
 * Reads what `tofu plan -generate-config-out` has written. That is one form of the language alone: a statement begins a line, every text stands
 * between quotation marks in one line, and a block closes on a line of its own. Pure.
 *
 * @throws Error naming the line that is in another form
 */
export function readGenerated(text: string): Statement[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "" && !/^\s*#/.test(line));
  const [statements, rest] = bodyOf(lines);
  if (rest.length > 0) throw new Error(`the generated configuration closes a block that it has not opened, before: ${rest[1] ?? "its end"}`);
  return statements;
}

/** @returns the statements up to the line that closes their block, and the lines from that one on. */
function bodyOf(lines: readonly string[]): [statements: Statement[], rest: readonly string[]] {
  const statements: Statement[] = [];
  let rest = lines;
  while (rest.length > 0 && rest[0]?.trim() !== "}") {
    const [statement, after] = statementOf(rest);
    statements.push(statement);
    rest = after;
  }
  return [statements, rest];
}

function statementOf([first = "", ...rest]: readonly string[]): [Statement, rest: readonly string[]] {
  const [, name, value] = /^\s*([\w-]+)\s*=\s*(.*)$/.exec(first) ?? [];
  if (name !== undefined && value !== undefined) {
    let length = 0;
    while (length < rest.length && depthOf([value, ...rest.slice(0, length)]) > 0) length += 1;
    return [{ kind: "attribute", name, value: [withoutComment(value), ...rest.slice(0, length)].join("\n") }, rest.slice(length)];
  }
  const [, block, labels, empty] = /^\s*([\w-]+)((?: "[^"]*")*) \{(\s*\})?$/.exec(first) ?? [];
  if (block === undefined) throw new Error(`the generated configuration has a line in a form that is not known: ${first.trim()}`);
  const [body, closing] = empty === undefined ? bodyOf(rest) : [[], ["", ...rest]];
  return [{ kind: "block", name: block, labels: [...(labels ?? "").matchAll(/"([^"]*)"/g)].map(([, label = ""]) => label), body }, closing.slice(1)];
}

/** How many brackets of the lines are still open. What stands inside a text opens none. */
function depthOf(lines: readonly string[]): number {
  const signs = lines.join("\n").replaceAll(text, "");
  return signs.replaceAll(/[^[{(]/g, "").length - signs.replaceAll(/[^\]})]/g, "").length;
}

const text = /"(?:[^"\\]|\\.)*"/g;

const withoutComment = (value: string): string => value.replace(/^((?:[^"#]|"(?:[^"\\]|\\.)*")*?)\s*#.*$/, "$1");

/** As the language writes it; indentation means nothing to it. Pure. */
export const writeStatements = (statements: readonly Statement[]): string =>
  statements
    .map((statement) =>
      statement.kind === "attribute"
        ? `${statement.name} = ${statement.value}\n`
        : `${[statement.name, ...statement.labels.map((label) => JSON.stringify(label))].join(" ")} {\n${writeStatements(statement.body)}}\n`,
    )
    .join("");
