import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { InvalidArgumentError } from "commander";
import { commandLine } from "../../ops/command-line";
import { mostCopies } from "../accounts/account";
import { adoptProd } from "../stage/adopt-prod";
import { endWith, namedLike, wholeUpTo } from "../stage/command-line";
import { ensureEngine } from "../engine/ensure-engine";
import { commitNow } from "../report/documents";
import { projectFolder } from "../stage/folders";
import { inLanes } from "../stage/lanes";
import { type Stacks, setStage } from "../stage/stage";
import { accidents as all } from ".";
import type { Accident } from "./accident";
import { type Column, columns, isMissing, withCell, withKillMatrix, withoutCells, matrixFile, readMatrix } from "./kill-matrix";
import { locks } from "./lock";
import { arm, stateUnder } from "./one-lock/arm";
import { suffer, unlikeExpected } from "./suffer";

const command = commandLine("rehearse:accidents")
  .description("Lets every known accident befall copies of production, with all locks on, with each alone, or with none.")
  .option("--locks <columns>", `which locks are on: a list of ${columns.join(", ")}`, columnsIn, ["all"])
  .option("--only <words>", "those accidents whose name has these words")
  .option("--missing", "only what has no result: goes on where a run was stopped, and takes what is new", false)
  .option("--lanes <number>", "how many copies of the accounts are up at once", wholeUpTo(mostCopies), 3);

/** Where the results of each run are kept; docs/locks.md shows them. */

interface Cell {
  readonly column: Column;
  readonly accident: Accident;
}

interface Run {
  readonly accidents: readonly Accident[];
  readonly asked: readonly Column[];
  readonly missing: boolean;
  readonly lanes: number;
}

/** @returns how many accidents were not survived with all locks on, or not refused in the words they should be. */
async function rehearseAccidents({ accidents, asked, missing, lanes }: Run): Promise<number> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    console.log("Adopting prod");
    await adoptProd(stage);
    await stage.still();
    const states = new Map(
      await inLanes(lanes, asked, async (column, lane) => [column, await stage.inCopies(lane, (copies) => stateUnder(copies, column))] as const),
    );
    const commit = commitNow();
    const known = readMatrix();
    const tried = accidents.map(({ name }) => name);
    let matrix = missing ? known : withoutCells(known, asked, tried);
    const cells = accidents
      .flatMap((accident) => asked.map((column): Cell => ({ column, accident })))
      .filter(({ column, accident }) => !missing || isMissing(matrix, column, accident.name));
    const faults = await inLanes(lanes, cells, async (cell, lane) => {
      const ended = await stage.inCopies(lane, (copies) => sufferUnder(cell, copies, states.get(cell.column))).catch(notBefallen);
      if (ended.harms !== undefined) {
        matrix = withCell(matrix, cell.column, cell.accident.name, { harms: ended.harms.slice(0, shownHarms), commit });
        writeFileSync(matrixFile, `${JSON.stringify(matrix, undefined, 2)}\n`);
      }
      console.log(
        `${ended.fault === undefined ? "ok  " : "FAIL"} ${cell.column}: ${told(ended)}: ${cell.accident.name}${ended.fault === undefined ? "" : `\n${ended.fault}`}`,
      );
      return ended.fault;
    });
    const page = join(projectFolder, "docs", "locks.md");
    writeFileSync(page, withKillMatrix(readFileSync(page, "utf8"), matrix));
    const failed = faults.filter((fault) => fault !== undefined).length;
    console.log(`${cells.length - failed} passed, ${failed} failed`);
    return failed;
  } finally {
    await stage.strike();
  }
}

/** How a cell has ended; without harms where the accident could not even befall, which leaves its point in the table. */
interface Ended {
  readonly harms?: readonly string[];
  readonly fault: string | undefined;
}

const notBefallen = (error: Error): Ended => ({ fault: error.message });
const told = ({ harms }: Ended): string => (harms === undefined ? "not tried" : (harms[0] ?? "survived"));

/** Only with all locks on must an accident end in a given way; with fewer, how it ends is what is asked. */
async function sufferUnder({ column, accident }: Cell, copies: Stacks, state: unknown): Promise<Ended> {
  const armed = new Set(locks.filter((lock) => column === "all" || column === lock));
  const aftermath = await suffer(accident, copies, armed, (scene) => arm(scene, column, state));
  return { harms: aftermath.harms, fault: column === "all" ? unlikeExpected(accident, aftermath) : undefined };
}

/** Enough to see what an accident did; a destroyed stack has a hundred. */
const shownHarms = 3;

function columnsIn(list: string): Column[] {
  const found = list.split(",").map((name) => columns.find((column) => column === name));
  if (found.includes(undefined)) throw new InvalidArgumentError(`Known: ${columns.join(", ")}.`);
  return found as Column[];
}

const { only, locks: asked, ...how } = command.parse().opts<{ only?: string; locks: Column[]; missing: boolean; lanes: number }>();

endWith(Promise.resolve().then(() => rehearseAccidents({ accidents: only === undefined ? all : namedLike(only, all), asked, ...how })));
