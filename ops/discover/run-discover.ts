import { Option } from "commander";
import { commandLine } from "../command-line";
import { rooms } from "../../environment/rooms";
import { CommandError, runCommand } from "../command-error";
import { recordProgram } from "../recording";
import { factsIn } from "../stack-facts";
import { readStackFile, stackFilePath } from "../stack-file";
import { requireAccount } from "./account";
import type { AccountOptions } from "./account-command";
import { explained } from "./aws-error";
import { discoverFromState, releaseState } from "./terraform-state/state-commands";

interface Options extends AccountOptions {
  readonly fromTerraformState?: string;
  readonly release?: string;
}

const command = commandLine("discover")
  .description("Looks up the live resource of every ledger row, and what of the app's is in no row. Reads AWS, never writes to it.")
  .requiredOption("--stack <name>", "the stack whose file is read")
  .option("--from-terraform-state <file>", "look the rows up in this Terraform state; AWS is not asked")
  .option("--release <file>", "write what that state lets go of, once everything in it is adopted or external: docs/terraform.md")
  .option("--write", "fill rows that read `unknown` into the stack file", false)
  .addOption(new Option("--room <room>", "the rows of this room alone").choices(rooms))
  .option("--differences", "preview the adoption as well: what of each row lives otherwise than the file says. Needs pulumi and the stack's state", false)
  .option("--json <file>", "write the whole discovery as JSON")
  .option("--markdown <file>", "append the report as Markdown, as a CI job summary wants it")
  .option(
    "--check",
    "for CI: exit code 2 also when something of the app's is in no list of the ledger, something held has changed, or, with --differences, lives otherwise",
    false,
  );

/** 0: every row has its resource. 2: some have none or several, or could not be compared, or, with --check, something lives in no row, or held otherwise than accepted. 1: an error. */
async function main(options: Options): Promise<number> {
  const { stack, write, fromTerraformState: path, release, json, markdown, room, check, differences } = options;
  if (release !== undefined && (path === undefined || write))
    throw new CommandError("--release goes with --from-terraform-state, and without --write: fill the ledger first");
  if (path !== undefined && (check || differences || [json, markdown, room].some((option) => option !== undefined)))
    throw new CommandError(
      "--json, --markdown, --room, --differences and --check tell of the account, and --from-terraform-state does not ask it. Run them one after the other",
    );
  const file = readStackFile(stackFilePath(stack));
  const environment = factsIn(stack, file, { unknownIds: "allowed", missingRows: "allowed" });
  if (path !== undefined && release !== undefined) return releaseState({ stack, path, environment, release });
  if (path !== undefined) return discoverFromState({ stack, path, file, environment, write });
  await requireAccount(environment.account);
  const registrations = await recordProgram(environment);
  // Only now: thousands of resources take most memory while they are recorded, and the AWS SDK keeps what it takes.
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would come first
  const { discoverFromAccount } = require("./account-command") as typeof import("./account-command");
  return discoverFromAccount(options, { file, environment, registrations });
}

void runCommand("discover", () => explained(() => main(command.parse().opts<Options>())));
