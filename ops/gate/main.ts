import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { Command, Option } from "commander";
import { type Phase, phases } from "../../environment/phase";
import { readEnvironment } from "../../environment/read";
import { runCommand } from "../command-error";
import { readStackFile, stackFilePath } from "../stack-file";
import { judge } from "./judge";
import { parsePlan } from "./plan";
import { previewPlan, updateLine } from "./preview";
import { verdictMarkdown, verdictText } from "./verdict-text";

interface Options {
  readonly stack: string;
  readonly phase: Phase;
  readonly preview?: string;
  readonly json?: string;
  readonly markdown?: string;
  readonly refresh: boolean;
}

const command = new Command("gate")
  .description("Previews a stack and judges the plan by the phase's rule. Changes nothing.")
  .requiredOption("--stack <name>", "the stack to preview")
  .addOption(new Option("--phase <phase>", "what the plan may hold").choices(phases).makeOptionMandatory())
  .option("--preview <file>", "judge this output of pulumi preview --json instead of running one")
  .option("--refresh", "read the live resources first", false)
  .option("--json <file>", "write the verdict as JSON")
  .option("--markdown <file>", "append the verdict as Markdown, as a CI job summary wants it");

/** 0: allowed. 2: refused. 1: an error. */
async function main({ stack, phase, preview, json, markdown, refresh }: Options): Promise<number> {
  const file = readStackFile(stackFilePath(stack));
  const { ledger } = readEnvironment(file.config, {
    discoverCommand: `npm run discover -- --stack ${stack} --write`,
    today: new Date().toISOString().slice(0, 10),
    unknownIds: "refused",
  });
  const plan = preview === undefined ? await previewPlan(stack, ledger, phase, refresh) : parsePlan(readFileSync(preview, "utf8"));
  const verdict = judge(plan, phase, ledger);
  if (json !== undefined) writeFileSync(json, JSON.stringify(verdict, undefined, 2));
  if (markdown !== undefined) appendFileSync(markdown, `${verdictMarkdown(verdict)}\n`);
  console.log(verdictText(verdict));
  if (verdict.allowed) console.log(`next: ${updateLine(stack, ledger, phase)}`);
  return verdict.allowed ? 0 : 2;
}

void runCommand(() => main(command.parse().opts<Options>()));
