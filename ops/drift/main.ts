import { appendFileSync, writeFileSync } from "node:fs";
import { Command } from "commander";
import { runCommand } from "../command-error";
import { previewPlan } from "../gate/preview";
import { stackFacts } from "../stack-facts";
import { type Drift, driftOf } from "./drift";
import { driftMarkdown, driftText } from "./drift-text";

interface Options {
  readonly stack: string;
  readonly json?: string;
  readonly markdown?: string;
}

const command = new Command("drift")
  .description("Reads every live resource of a stack and says where it is not as the program declares it. Changes nothing, the state included.")
  .requiredOption("--stack <name>", "the stack to look at")
  .option("--json <file>", "write what was found as JSON")
  .option("--markdown <file>", "append what was found as Markdown, as a CI job summary wants it");

const exitCodes: Readonly<Record<Drift["status"], number>> = { none: 0, unknown: 1, drift: 2 };

/** 0: none. 2: drift. 1: an error, and then nothing is said to be well. */
async function main({ stack, json, markdown }: Options): Promise<number> {
  const { ledger } = stackFacts(stack);
  const drift = driftOf(await previewPlan({ stack, ledger, phase: ledger.phase, refresh: true }), ledger);
  if (json !== undefined) writeFileSync(json, JSON.stringify(drift, undefined, 2));
  if (markdown !== undefined) appendFileSync(markdown, `${driftMarkdown(stack, drift)}\n`);
  console.log(driftText(stack, drift));
  return exitCodes[drift.status];
}

void runCommand(() => main(command.parse().opts<Options>()));
