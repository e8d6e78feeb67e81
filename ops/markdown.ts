import { oneLine } from "./one-line";

/** A row of a Markdown table: a cell holds neither a line break nor a bare `|`, nor backslashes that would take its own from it. */
export const tableRow = (...cells: readonly string[]): string => `| ${cells.map((cell) => oneLine(cell.replaceAll(/(\\*)\|/g, "$1$1\\|"))).join(" | ")} |`;

/** A code span of any text: its fence is longer than any run of backticks in it, and it ends with its line. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 || text.trim() === "" ? `${fence} ${oneLine(text)} ${fence}` : `${fence}${oneLine(text)}${fence}`;
}

/** What people wrote for people, as it stands: nothing in it is markup. */
export const plain = (text: string): string => oneLine(text.replaceAll(/[\\`*_[\]<&]/g, "\\$&"));

/** A block of code. Its fence is longer than any run of backticks in it, and each line of it stays one. */
export function fenced(language: string, lines: readonly string[]): string {
  const text = lines.map((line) => oneLine(line)).join("\n");
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}
