import { join } from "node:path";
import { Command } from "commander";
import { allowedDifferences } from "../../environment/differences";
import { placeOfFact } from "../../environment/place";
import { todaysDate } from "../../environment/today";
import { CommandError, runCommand } from "../command-error";
import { htmlPage } from "../html-page";
import { appendReport, writeReport } from "../report-file";
import { factsIn } from "../stack-facts";
import { projectFolder, readStackFile } from "../stack-file";
import { type Side, parityOf } from "./parity";
import { parityMarkdown, parityText } from "./parity-text";

interface Options {
  readonly json?: string;
  readonly markdown?: string;
  readonly html?: string;
}

const command = new Command("parity")
  .description("Holds two stacks side by side, from their files: every fact that differs, with both values, its lines and its reason. Reads no account.")
  .argument("[here]", "a stack", "staging")
  .argument("[there]", "another stack", "prod")
  .option("--json <file>", "write both sides as JSON")
  .option("--markdown <file>", "append both sides as Markdown, as a CI job summary wants it")
  .option("--html <file>", "write both sides as a page");

/** 0: alike, but for what may differ. 2: something differs without leave, or by a leave that is over. 1: an error. */
function main(here: string, there: string, { json, markdown, html }: Options): number {
  if (here === there) throw new CommandError(`${here} would be held against itself, and be alike. Name two stacks: npm run parity -- staging prod`);
  const parity = parityOf(sideOf(here), sideOf(there), allowedDifferences(), todaysDate());
  if (json !== undefined) writeReport(json, JSON.stringify(parity, undefined, 2));
  if (markdown !== undefined) appendReport(markdown, parityMarkdown(parity));
  if (html !== undefined) writeReport(html, htmlPage(`${here} and ${there}`, parityMarkdown(parity)));
  console.log(parityText(parity));
  return parity.alike ? 0 : 2;
}

/** The committed file: PULUMI_OPTION_CONFIG_FILE names one file, and here two are asked for. */
function sideOf(stack: string): Side {
  const file = readStackFile(join(projectFolder, `Pulumi.${stack}.yaml`));
  return { stack, facts: factsIn(stack, file, { unknownIds: "allowed" }), lineOf: (path) => placeOfFact(file, path)?.line };
}

command.action((here: string, there: string, options: Options) => runCommand(() => Promise.resolve().then(() => main(here, there, options)))).parse();
