import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { ensureEngine } from "../engine/ensure-engine";
import { projectFolder } from "../folders";
import { type Stage, setStage } from "../stage";
import { accidents } from ".";
import { type Column, type KillMatrix, columns, isComplete, withColumn, withKillMatrix } from "./kill-matrix";
import { locks } from "./lock";
import { arm, stateUnder } from "./one-lock/arm";
import { suffer, unlikeExpected } from "./suffer";

const command = new Command("rehearse:accidents")
  .description("Lets every known accident befall copies of production, with all locks on, with each alone, or with none.")
  .option("--locks <columns>", `which locks are on: a list of ${columns.join(", ")}`, columnsIn, ["all"]);

/** Where the results of each run are kept; the README shows them once every column has been run. */
const matrixFile = join(__dirname, "results.json");

/** @returns how many accidents were not survived with all locks on, or not refused in the words they should be. */
async function rehearseAccidents(asked: readonly Column[]): Promise<number> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    console.log("Adopting prod");
    await adoptProd(stage);
    let matrix = JSON.parse(readFileSync(matrixFile, "utf8")) as KillMatrix;
    let [passed, failed] = [0, 0];
    for (const column of asked) {
      const { harms, faults } = await sufferAll(column, stage);
      matrix = withColumn(matrix, column, harms);
      writeFileSync(matrixFile, `${JSON.stringify(matrix, undefined, 2)}\n`);
      passed += accidents.length - faults;
      failed += faults;
    }
    const readme = join(projectFolder, "README.md");
    if (isComplete(matrix)) writeFileSync(readme, withKillMatrix(readFileSync(readme, "utf8"), matrix));
    console.log(`${passed} passed, ${failed} failed`);
    return failed;
  } finally {
    await stage.strike();
  }
}

async function adoptProd({ prod }: Stage): Promise<void> {
  await prod.script("discover", "--write");
  for (const phase of ["adopt", "create"] as const) {
    const { exitCode, stdout, stderr } = await prod.update(phase);
    if (exitCode !== 0) throw new Error(`prod could not be adopted:\n${stdout}${stderr}`);
  }
}

/** Only with all locks on must an accident end in a given way; with fewer, how it ends is what is asked. */
async function sufferAll(column: Column, { prod, staging }: Stage): Promise<{ harms: Record<string, readonly string[]>; faults: number }> {
  const armed = new Set(locks.filter((lock) => column === "all" || column === lock));
  const state = column === "all" ? undefined : await stateUnder(prod, staging, column);
  const harms: Record<string, readonly string[]> = {};
  let faults = 0;
  for (const accident of accidents) {
    const aftermath = await suffer(accident, prod, staging, armed, (scene) => arm(scene, column, state));
    harms[accident.name] = aftermath.harms.slice(0, shownHarms);
    const fault = column === "all" ? unlikeExpected(accident, aftermath) : undefined;
    if (fault !== undefined) faults += 1;
    console.log(`${fault === undefined ? "ok  " : "FAIL"} ${column}: ${aftermath.survived ? "survived" : aftermath.harms[0]}: ${accident.name}`);
    if (fault !== undefined) console.log(fault);
  }
  return { harms, faults };
}

/** Enough to see what an accident did; a destroyed stack has a hundred. */
const shownHarms = 3;

function columnsIn(list: string): Column[] {
  const found = list.split(",").map((name) => columns.find((column) => column === name));
  if (found.includes(undefined)) throw new InvalidArgumentError(`Known: ${columns.join(", ")}.`);
  return found as Column[];
}

rehearseAccidents(command.parse().opts<{ locks: Column[] }>().locks).then(
  (failed) => process.exit(failed === 0 ? 0 : 1),
  (error: Error) => {
    console.error(`error: ${error.message}`);
    console.log("0 passed, 1 failed");
    process.exit(1);
  },
);
