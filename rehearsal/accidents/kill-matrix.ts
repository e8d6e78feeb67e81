import { accidents } from ".";
import { type Block, withBlock } from "../documents";
import { type Lock, locks } from "./lock";

/** Which locks are on in a column of the matrix. */
export type Column = "none" | Lock | "all";
export const columns: readonly Column[] = ["none", ...locks, "all"];

/** Column -> accident -> what was lost, changed or doubled, the first of it; empty where everything survived. */
export type KillMatrix = Readonly<Partial<Record<Column, Readonly<Record<string, readonly string[]>>>>>;

/** What each column is called in the table. */
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

const names = accidents.map(({ name }) => name);

/** Pure. */
export const withCell = (matrix: KillMatrix, column: Column, accident: string, harms: readonly string[]): KillMatrix => ({
  ...matrix,
  [column]: { ...matrix[column], [accident]: harms },
});

/** True when every accident has met every lock. */
export const isComplete = (matrix: KillMatrix): boolean => columns.every((column) => names.every((name) => matrix[column]?.[name] !== undefined));

/** The matrix as Markdown: a row an accident, a column a lock that is on alone. Pure. */
export function renderKillMatrix(matrix: KillMatrix): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const survives = (column: Column, name: string) => matrix[column]?.[name]?.length === 0;
  const survivors = columns.map((column) => names.filter((name) => survives(column, name)).length);
  return [
    row(["accident", ...columns.map((column) => titles[column])]),
    row(["---", ...columns.map(() => ":-:")]),
    ...names.map((name) => row([name, ...columns.map((column) => (survives(column, name) ? "✓" : "✗"))])),
    row([`**survived, of ${names.length}**`, ...survivors.map((count) => `**${count}**`)]),
  ].join("\n");
}

const block: Block = { name: "kill matrix", writtenBy: "npm run rehearse:accidents" };

/** Puts the table between its markers. @throws Error when the page has none. */
export const withKillMatrix = (page: string, matrix: KillMatrix): string => withBlock(page, block, renderKillMatrix(matrix));
