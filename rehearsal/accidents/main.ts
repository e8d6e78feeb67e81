import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ensureEngine } from "../engine/ensure-engine";
import { projectFolder } from "../folders";
import { type Stage, setStage } from "../stage";
import { accidents } from ".";
import { type Column, type KillMatrix, columns, withKillMatrix } from "./kill-matrix";
import { locks } from "./lock";
import { arm, stateUnder } from "./one-lock/arm";
import { suffer } from "./suffer";

/** Every accident against no lock, each lock alone, and all of them. The result is kept beside this file and shown in the README. */
async function killMatrix(): Promise<number> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    console.log("Adopting prod");
    await adoptProd(stage);
    const matrix: Record<string, Record<Column, readonly string[]>> = Object.fromEntries(accidents.map(({ name }) => [name, {} as Record<Column, string[]>]));
    for (const column of columns) await fill(matrix, column, stage);
    writeFileSync(join(__dirname, "kill-matrix.json"), `${JSON.stringify(matrix, undefined, 2)}\n`);
    const readme = join(projectFolder, "README.md");
    writeFileSync(readme, withKillMatrix(readFileSync(readme, "utf8"), matrix));
    const survived = accidents.filter(({ name }) => matrix[name]?.all.length === 0).length;
    console.log(`${survived} passed, ${accidents.length - survived} failed`);
    return accidents.length - survived;
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

async function fill(matrix: KillMatrix & Record<string, Record<Column, readonly string[]>>, column: Column, { prod, staging }: Stage): Promise<void> {
  const armed = new Set(locks.filter((lock) => column === "all" || column === lock));
  const state = column === "all" ? undefined : await stateUnder(prod, staging, column);
  for (const accident of accidents) {
    const { harms, survived } = await suffer(accident, prod, staging, armed, (scene) => arm(scene, column, state));
    (matrix[accident.name] ?? ({} as Record<Column, readonly string[]>))[column] = harms.slice(0, 5);
    console.log(`${column}: ${survived ? "survived" : `NOT survived (${harms[0]})`}: ${accident.name}`);
  }
}

export type { KillMatrix };

killMatrix().then(
  (failed) => process.exit(failed === 0 ? 0 : 1),
  (error: Error) => {
    console.error(`error: ${error.message}`);
    process.exit(1);
  },
);
