import { commandLine } from "../../../ops/command-line";
import * as fc from "fast-check";
import { harm } from "../../accidents/harm";
import { endWith, whole } from "../../stage/command-line";
import { ensureEngine } from "../../engine/ensure-engine";
import { inLanes } from "../../stage/lanes";
import { type Stage, setStage } from "../../stage/stage";
import { type Crash, recoverFrom } from "./crash";

interface Options {
  readonly seed: number;
  readonly moments: number;
}

const command = commandLine("rehearse:crashes")
  .description("Kills an adoption and a create of production at random moments, on copies, and goes on as docs/rollback.md says.")
  .option("--seed <number>", "the same seed draws the same moments", whole, Date.now() % 1_000_000)
  .option("--moments <number>", "how many kills of each", whole, 10);

const lanes = 3;

/** Before that, not even the program has begun. */
const soonestMs = 2000;

/** @returns after how many crashes something was wrong. */
async function rehearseCrashes({ seed, moments }: Options): Promise<number> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    await stage.prod.completeLedger();
    const adopting = await crashIn("adopt", stage, seed, moments);
    const { exitCode, stdout } = await stage.prod.update("reconcile");
    if (exitCode !== 0) throw new Error(`phase reconcile failed:\n${stdout}`);
    const failed = adopting + (await crashIn("create", stage, seed, moments));
    console.log(`seed ${seed}`);
    console.log(`${2 * moments - failed} passed, ${failed} failed`);
    return failed;
  } finally {
    await stage.strike();
  }
}

/** The phase is first done without a crash: how long it takes, and what it leaves, is what the others are held against. */
async function crashIn(phase: Crash["phase"], stage: Stage, seed: number, moments: number): Promise<number> {
  await stage.still();
  const before = await Promise.all([stage.prod.census(), stage.staging.census()]);
  const { exitCode, seconds, stdout } = await (phase === "adopt" ? stage.prod.adopt() : stage.prod.update(phase));
  if (exitCode !== 0) throw new Error(`phase ${phase} failed without a crash:\n${stdout}`);
  const wanted = harm(before, await Promise.all([stage.prod.census(), stage.staging.census()]));
  // Several lanes share the cores, so the same part of the work takes longer there.
  const latest = Math.round(seconds * 1000 * 2);
  const crashes = fc.sample(fc.noBias(fc.integer({ min: soonestMs, max: latest })), { seed, numRuns: moments }).map((afterMs): Crash => ({ phase, afterMs }));
  const recoveries = await inLanes(lanes, crashes, async (crash, lane) => {
    const { interrupted, faults } = await stage.inCopies(lane, (copies) => recoverFrom(crash, copies, wanted));
    const under = interrupted.length === 0 ? "nothing was under way" : `under way: ${interrupted.join(", ")}`;
    console.log(`${faults.length === 0 ? "ok  " : "FAIL"} ${phase} killed after ${(crash.afterMs / 1000).toFixed(1)} s; ${under}`);
    for (const fault of faults) console.log(`     ${fault}`);
    return faults;
  });
  return recoveries.filter((faults) => faults.length > 0).length;
}

endWith(rehearseCrashes(command.parse().opts<Options>()));
