import { Command } from "commander";
import { readEnvironment } from "../../environment/read";
import { CommandError, runCommand } from "../command-error";
import { recordProgram } from "../recording";
import { readStackFile, stackFilePath, writeStackFile } from "../stack-file";
import { requireAccount } from "./account";
import { fillUnknownIds } from "./fill";
import { finders } from "./finders";
import { openAccount } from "./live";
import { discover } from "./match";
import { complete, discoveryReport } from "./report";
import { discoverFromState, releaseState } from "./terraform-state/command";

interface Options {
  readonly stack: string;
  readonly write: boolean;
  readonly fromTerraformState?: string;
  readonly release?: string;
}

const command = new Command("discover")
  .description("Looks up the live resource of every ledger row by its natural key. Reads AWS, never writes to it.")
  .requiredOption("--stack <name>", "the stack whose file is read")
  .option("--from-terraform-state <file>", "look the rows up in this Terraform state; AWS is not asked")
  .option("--release <file>", "write what that state lets go of, once everything in it is adopted or external: docs/terraform.md")
  .option("--write", "fill rows that read `unknown` into the stack file", false);

/** 0: every row has its resource. 2: some have none or several. 1: an error. */
async function main({ stack, write, fromTerraformState: path, release }: Options): Promise<number> {
  if (release !== undefined && (path === undefined || write))
    throw new CommandError("--release goes with --from-terraform-state, and without --write: fill the ledger first");
  const file = readStackFile(stackFilePath(stack));
  const environment = readEnvironment(file.config, {
    discoverCommand: "npm run discover",
    today: new Date().toISOString().slice(0, 10),
    unknownIds: "allowed",
  });
  if (path !== undefined && release !== undefined) return releaseState({ stack, path, environment, release });
  if (path !== undefined) return discoverFromState({ stack, path, file, environment, write });
  await requireAccount(environment.account);
  const registrations = await recordProgram(environment);
  console.log(`Looking up ${registrations.length} resources in account ${environment.account.id}, ${environment.account.region}`);
  const discovery = await discover(registrations, environment.ledger.adopt, finders, openAccount(environment.account.region), progress(registrations.length));
  console.log(discoveryReport(discovery));
  if (write) {
    const { text, filled } = fillUnknownIds(file, discovery);
    if (filled > 0) writeStackFile(file.path, text);
    console.log(`${filled} id(s) written to ${file.path}`);
  }
  return complete(discovery) ? 0 : 2;
}

/** A line for every tenth part, and only for a person who watches. */
function progress(total: number): () => void {
  let done = 0;
  return () => {
    done += 1;
    if (process.stderr.isTTY && (done % Math.ceil(total / 10) === 0 || done === total)) process.stderr.write(`\r${done}/${total}${done === total ? "\n" : ""}`);
  };
}

void runCommand(() => main(command.parse().opts<Options>()));
