import { Option } from "commander";
import { unknownId } from "../../environment/ledger";
import { commandLine } from "../command-line";
import { type Room, rooms } from "../../environment/rooms";
import { CommandError, runCommand } from "../command-error";
import { readBaseline } from "../held/baseline";
import { recordProgram } from "../recording";
import { tell } from "../report-file";
import { factsIn } from "../stack-facts";
import { readStackFile, stackFilePath } from "../stack-file";
import { stillGoing } from "../still-going";
import { readNow } from "../told";
import { requireAccount } from "./account";
import { reach } from "./unmanaged/account-lists";
import { agrees, discoverInAccount } from "./account-discovery";
import { explained } from "./aws-error";
import { writeIds } from "./fill";
import { discoveryJson } from "./json";
import { openAccount } from "../../aws/clients";
import { complete } from "./match";
import { regionHints } from "./region-hint";
import { discoveryMarkdown, discoveryReport, exposedSection, heldSection } from "./report";
import { type Compared, unlikeIn, unlikeSection } from "./unlike";
import { discoverFromState, releaseState } from "./terraform-state/state-commands";

interface Options {
  readonly stack: string;
  readonly write: boolean;
  readonly fromTerraformState?: string;
  readonly release?: string;
  readonly json?: string;
  readonly markdown?: string;
  readonly room?: Room;
  readonly check: boolean;
  readonly differences: boolean;
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
async function main({ stack, write, fromTerraformState: path, release, json, markdown, room, check, differences }: Options): Promise<number> {
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
  const { account } = environment;
  console.log(`Looking up ${registrations.length} resources in account ${account.id}, ${account.region}`);
  let done = 0;
  const looking = discoverInAccount(environment, registrations, openAccount(account.region), () => void (done += 1), { room, accepted: readBaseline(stack) });
  const discovery = await stillGoing(() => `Looked up ${done} of ${registrations.length}`, looking);
  const written = write ? writeIds(file, discovery) : undefined;
  const unlike = differences ? await unlikeRows(stack, room, complete(discovery)) : undefined;
  const hints = regionHints(registrations, discovery, account.region);
  const report = discoveryReport(discovery, hints, discovery.unmanaged, [
    ...exposedSection(discovery.exposed),
    ...heldSection(stack, discovery.heldChanges ?? []),
    ...(unlike === undefined ? [] : unlikeSection(unlike)),
    ...(room === undefined ? [reach, ""] : []),
  ]);
  const subject = { ...readNow(stack, account), region: account.region, room: room ?? null };
  tell(
    report,
    { path: json, text: () => `${JSON.stringify(discoveryJson(subject, registrations, { ...discovery, unlike }, hints), null, 2)}\n` },
    { path: markdown, text: () => discoveryMarkdown(stack, report), appended: true },
  );
  if (written !== undefined) console.log(written);
  const known = complete(discovery) && (unlike?.faults ?? []).length === 0;
  return (check ? agrees({ ...discovery, unlike }) : known) ? 0 : 2;
}

/** The engine reads the file as it stands now. */
async function unlikeRows(stack: string, room: Room | undefined, isComplete: boolean): Promise<Compared> {
  if (!isComplete)
    return { unlike: [], faults: ["settle first what is missing, ambiguous, differing or not importable: the engine looks at all rows or at none"] };
  const { ledger } = factsIn(stack, readStackFile(stackFilePath(stack)), { unknownIds: "allowed", missingRows: "allowed" });
  if (Object.values(ledger.adopt).includes(unknownId)) return { unlike: [], faults: ["ids are unknown: fill them in first (--write)"] };
  return unlikeIn({ stack, ledger, room });
}

void runCommand("discover", () => explained(() => main(command.parse().opts<Options>())));
