import { commandLine } from "../../../ops/command-line";
import { ensureEngine } from "../../engine/ensure-engine";
import { adoptByHand } from "../../hands/adopt";
import { habits, together } from "../../hands";
import { endWith, namedLike } from "../../stage/command-line";
import { prepareWorkFolder } from "../../stage/stage";

const command = commandLine("rehearse:hands")
  .description("Adopts production as hands may have made it, each of their habits alone: refused by name first, then imports only, and no changes.")
  .option("--only <words>", "habits with these words in their name; `together` is all that one account can have at once");

/** @returns how many could not be adopted. */
async function rehearseHands(only: string | undefined): Promise<number> {
  const all = [...habits.map((habit) => ({ name: habit.name, done: [habit] })), { name: "together", done: together }];
  const runs = only === undefined ? all.slice(0, -1) : namedLike(only, all);
  const engine = await ensureEngine(console.log);
  prepareWorkFolder();
  let failed = 0;
  for (const { name, done } of runs) {
    const started = performance.now();
    try {
      await adoptByHand(done, engine);
      console.log(`ok   ${name} (${Math.round((performance.now() - started) / 1000)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`FAIL ${name}: ${(error as Error).message}`);
    }
  }
  console.log(`${runs.length - failed} passed, ${failed} failed`);
  return failed;
}

endWith(rehearseHands(command.parse().opts<{ readonly only?: string }>().only));
