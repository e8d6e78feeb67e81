import { type Lock, locks } from "./lock";

/** Which locks are on in a column of the matrix. */
export type Column = "none" | Lock | "all";
export const columns: readonly Column[] = ["none", ...locks, "all"];

/** Accident -> column -> what was lost, changed or doubled; empty where everything survived. */
export type KillMatrix = Readonly<Record<string, Readonly<Record<Column, readonly string[]>>>>;

/** What each lock is called in a heading. */
const titles: Readonly<Record<Column, string>> = {
  none: "none",
  ledger: "L1 ledger",
  account: "L2 account",
  protect: "L3 protect",
  import: "L4 import kept",
  guard: "L5 guard",
  retain: "L6 retain",
  pack: "L7 pack",
  gate: "L8 gate",
  aws: "L9 AWS",
  all: "all",
};

/** The matrix as Markdown: a row an accident, a column a lock that is on alone. Pure. */
export function renderKillMatrix(matrix: KillMatrix): string {
  const names = Object.keys(matrix);
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const mark = (harms: readonly string[] | undefined) => (harms?.length === 0 ? "✓" : "✗");
  const survivors = columns.map((column) => String(names.filter((name) => matrix[name]?.[column].length === 0).length));
  return [
    row(["accident", ...columns.map((column) => titles[column])]),
    row(["---", ...columns.map(() => ":-:")]),
    ...names.map((name) => row([name, ...columns.map((column) => mark(matrix[name]?.[column]))])),
    row([`**survived, of ${names.length}**`, ...survivors.map((count) => `**${count}**`)]),
  ].join("\n");
}

const begin = "<!-- kill matrix: begin, written by npm run rehearse:matrix -->";
const end = "<!-- kill matrix: end -->";

/** @throws Error when the page has no place for it. */
export function withKillMatrix(page: string, matrix: KillMatrix): string {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`the page has no lines "${begin}" and "${end}". Put them where the matrix shall stand`);
  return `${page.slice(0, from)}${begin}\n\n${renderKillMatrix(matrix)}\n\n${page.slice(to)}`;
}
