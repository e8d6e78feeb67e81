import { writeFileSync } from "node:fs";
import { commandLine } from "../command-line";
import { CommandError, runCommand } from "../command-error";
import { recordProgram } from "../recording";
import { writingTo } from "../report-file";
import { stackFacts } from "../stack-facts";
import { differences, differencesText, readConfigFile } from "./compare";
import { composeDeployConfig, configText } from "./compose";
import { declaredIn } from "./declared";
import { stackOutputs } from "./stack-outputs";

interface Options {
  readonly stack: string;
  readonly check?: string;
  readonly write?: string;
}

const command = commandLine("deploy-config")
  .description("Tells the deploy workflow what to deploy to, from the stack's outputs and facts. Changes nothing in AWS.")
  .requiredOption("--stack <name>", "the stack to tell of")
  .option("--check <file>", "compare the workflow's config with the stack")
  .option("--write <file>", "write the workflow's config");

/** 0: printed, written, or the same. 2: the file differs. 1: an error. */
async function main({ stack, check, write }: Options): Promise<number> {
  if (check !== undefined && write !== undefined) throw new CommandError("--check and --write exclude each other: a file that was just written can't differ");
  // The file first: what is no config need not wait for the stack.
  const file = check === undefined ? undefined : readConfigFile(check);
  const facts = stackFacts(stack);
  const outputs = await stackOutputs(stack, facts.cdn);
  const config = composeDeployConfig(outputs, facts, declaredIn(await recordProgram(facts)));
  if (check !== undefined) {
    const found = differences(file, config);
    if (found.length > 0) console.log(`${differencesText(check, stack, found)}\nnext: npm run deploy-config -- --stack ${stack} --write ${check}`);
    else console.log(`${check} is what stack ${stack} says`);
    return found.length === 0 ? 0 : 2;
  }
  if (write === undefined) process.stdout.write(configText(config));
  else {
    writingTo(write, () => writeFileSync(write, configText(config)));
    console.log(`${write} written from stack ${stack}`);
  }
  return 0;
}

void runCommand("deploy-config", () => main(command.parse().opts<Options>()));
