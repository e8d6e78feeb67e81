import { commandLine } from "../command-line";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { todaysDate } from "../../environment/today";
import { CommandError, runCommand } from "../command-error";
import { explained } from "../discover/aws-error";
import { previewPlan } from "../gate/preview";
import { baselinePath, readBaseline, writeBaseline } from "../held/baseline";
import { baselineOf, heldChanges, joined } from "../held/changes";
import { keptVariables } from "../held/kept-variables";
import { heldInPlan } from "../held/of-plan";
import { tell } from "../report-file";
import { stackFacts } from "../stack-facts";
import { readNow } from "../told";
import { type Drift, driftOf } from "./drift";
import { driftMarkdown, driftText } from "./drift-text";
import { driftJson } from "./told";

interface Options {
  readonly stack: string;
  readonly json?: string;
  readonly markdown?: string;
  readonly acceptHeld: boolean;
}

const command = commandLine("drift")
  .description("Reads every live resource of a stack and says where it is not as the program declares it. Changes nothing, the state included.")
  .requiredOption("--stack <name>", "the stack to look at")
  .option("--accept-held", "write down what is held as it lives now, beside the stack file, for a review", false)
  .option("--json <file>", "write what was found as JSON")
  .option("--markdown <file>", "append what was found as Markdown, as a CI job summary wants it");

const exitCodes: Readonly<Record<Drift["status"], number>> = { none: 0, unknown: 1, drift: 2 };

/** 0: none. 2: drift, or something held has changed. 1: an error, and then nothing is said to be well. */
async function main({ stack, json, markdown, acceptHeld }: Options): Promise<number> {
  const { ledger, account } = stackFacts(stack);
  const accepted = readBaseline(stack);
  const plan = await previewPlan({ stack, ledger, phase: ledger.phase, refresh: true });
  const today = todaysDate();
  const whole = driftOf(plan, ledger, today);
  const looks = acceptHeld || accepted !== undefined;
  const reading =
    looks && whole.status !== "unknown"
      ? joined(heldInPlan(plan, ledger), await keptVariables(ledger, () => new LambdaClient({ region: account.region })))
      : undefined;
  if (acceptHeld) {
    if (reading === undefined) throw new CommandError(`${driftText(stack, whole)}\nnothing was accepted, because not everything could be read`);
    writeBaseline(stack, baselineOf(reading, account.id));
    console.log(`${baselinePath(stack)} says what is held as it lives now. Look at what has changed in it, and commit it`);
  }
  // What has just been accepted is what lives.
  const held = acceptHeld ? [] : reading && accepted && heldChanges(accepted, reading, account.id);
  const drift = driftOf(plan, ledger, today, held);
  tell(
    driftText(stack, drift),
    { path: json, text: () => `${JSON.stringify(driftJson(readNow(stack, account), drift), undefined, 2)}\n` },
    { path: markdown, text: () => driftMarkdown(stack, drift), appended: true },
  );
  return exitCodes[drift.status];
}

void runCommand("drift", () => explained(() => main(command.parse().opts<Options>())));
