import { readFileSync } from "node:fs";
import { join } from "node:path";
import { accidents } from ".";
import { type Block, withBlock } from "../report/documents";
import { type Lock, locks } from "./lock";

/** Which locks are on in a column of the matrix. */
export type Column = "none" | Lock | "all";
export const columns: readonly Column[] = ["none", ...locks, "all"];

/** How one accident met one lock. */
export interface Result {
  /** What was lost, changed or doubled, the first of it; empty where everything survived. */
  readonly harms: readonly string[];
  /** Of the program that it befell. */
  readonly commit: string;
}

/** Column -> accident -> result. */
export type KillMatrix = Readonly<Partial<Record<Column, Readonly<Record<string, Result>>>>>;

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

/** Where what every run has filled lies. */
export const matrixFile = join(__dirname, "results.json");

export const readMatrix = (): KillMatrix => JSON.parse(readFileSync(matrixFile, "utf8")) as KillMatrix;

/** Accident -> which locks have held it alone, as `L3 protect`. Pure. */
export const holdingAlone =
  (matrix: KillMatrix) =>
  (accident: string): readonly string[] =>
    locks.filter((lock) => matrix[lock]?.[accident]?.harms.length === 0).map((lock) => titles[lock]);

/** Pure. */
export const withCell = (matrix: KillMatrix, column: Column, accident: string, result: Result): KillMatrix => ({
  ...matrix,
  [column]: { ...matrix[column], [accident]: result },
});

/** Without the cells that a run is about to fill: one that is stopped leaves points, and no result of an earlier one. Pure. */
export const withoutCells = (matrix: KillMatrix, asked: readonly Column[], accidents: readonly string[]): KillMatrix =>
  Object.fromEntries(
    Object.entries(matrix).map(([column, cells]) => [
      column,
      (asked as readonly string[]).includes(column) ? Object.fromEntries(Object.entries(cells).filter(([name]) => !accidents.includes(name))) : cells,
    ]),
  );

/** True when this accident has not met this lock. */
export const isMissing = (matrix: KillMatrix, column: Column, accident: string): boolean => matrix[column]?.[accident] === undefined;

/** The matrix as Markdown: a row an accident, a column a lock that is on alone; a point where nobody has looked; below it, of which commits it is. Pure. */
export function renderKillMatrix(matrix: KillMatrix): string {
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const survives = (column: Column, name: string) => matrix[column]?.[name]?.harms.length === 0;
  const sign = (column: Column, name: string) => (isMissing(matrix, column, name) ? "·" : survives(column, name) ? "✓" : "✗");
  const survivors = columns.map((column) => {
    const known = names.filter((name) => !isMissing(matrix, column, name));
    return `${known.filter((name) => survives(column, name)).length} of ${known.length}`;
  });
  return [
    row(["accident", ...columns.map((column) => titles[column])]),
    row(["---", ...columns.map(() => ":-:")]),
    ...names.map((name) => row([name, ...columns.map((column) => sign(column, name))])),
    row(["**survived**", ...survivors.map((count) => `**${count}**`)]),
    "",
    commitsOf(matrix),
  ].join("\n");
}

/** `Commit a (352 cells).` The most of them first. */
function commitsOf(matrix: KillMatrix): string {
  const cells = columns.flatMap((column) => names.flatMap((name) => matrix[column]?.[name]?.commit ?? []));
  if (cells.length === 0) return "No cell was tried.";
  const told = [...new Set(cells)]
    .map((commit) => ({ commit, count: cells.filter((each) => each === commit).length }))
    .sort((one, other) => other.count - one.count)
    .map(({ commit, count }) => `${commit} (${count} cells)`);
  return `${told.length === 1 ? "Commit" : "Commits"} ${told.join("; ")}.`;
}

const block: Block = { name: "kill matrix", writtenBy: "npm run rehearse:accidents" };

/** Puts the table between its markers. @throws Error when the page has none. */
export const withKillMatrix = (page: string, matrix: KillMatrix): string => withBlock(page, block, renderKillMatrix(matrix));
