import { commandLine } from "../../../ops/command-line";
import * as fc from "fast-check";
import { adoptProd } from "../../stage/adopt-prod";
import { endWith, whole } from "../../stage/command-line";
import { ensureEngine } from "../../engine/ensure-engine";
import { inLanes } from "../../stage/lanes";
import { setStage } from "../../stage/stage";
import { play, rounds } from "./round";

interface Options {
  readonly seed: number;
  readonly rounds: number;
}

const command = commandLine("rehearse:fuzz")
  .description("Random edits of stack file, ledger and program, brought in on copies of production: nothing that lives may be lost, whatever they are.")
  .option("--seed <number>", "the same seed makes the same rounds", whole, Date.now() % 1_000_000)
  .option("--rounds <number>", "how many", whole, 50);

const lanes = 3;

/** @returns how many rounds broke the invariant. */
async function fuzz({ seed, rounds: count }: Options): Promise<number> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    console.log("Adopting prod");
    await adoptProd(stage);
    await stage.still();
    const drawn = fc.sample(rounds, { seed, numRuns: count });
    const outcomes = await inLanes(lanes, drawn, async (round, lane) => {
      const outcome = await stage.inCopies(lane, (copies) => play(round, copies));
      console.log(`${outcome.violations.length === 0 ? "ok  " : "FAIL"} ${outcome.refused ? "refused" : "passed "} ${outcome.what}`);
      for (const violation of outcome.violations) console.log(`     ${violation}`);
      return outcome;
    });
    const failed = outcomes.filter(({ violations }) => violations.length > 0).length;
    console.log(`seed ${seed}: ${outcomes.filter(({ refused }) => refused).length} of ${count} rounds refused`);
    console.log(`${count - failed} passed, ${failed} failed`);
    return failed;
  } finally {
    await stage.strike();
  }
}

endWith(fuzz(command.parse().opts<Options>()));
