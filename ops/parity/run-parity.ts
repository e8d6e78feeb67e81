import { Option } from "commander";
import { commandLine } from "../command-line";
import { todaysDate } from "../../environment/today";
import { CommandError, runCommand } from "../command-error";
import { codeMarkdown, codeText } from "../deployed/deployed-text";
import { type References, recordReferences } from "../recording";
import { tell } from "../report-file";
import { projectFolder } from "../stack-file";
import { movedMarkdown, movedSince, movedText } from "./against";
import { type CheckName, askedOf, checkNames, checkText, checksOf, exitCodeOf } from "./checks";
import { filesIn } from "./files";
import { historyIn } from "./history";
import { codeOf, looksOf, readLook } from "./looks";
import { parityPage } from "./page/parity-page";
import { roomReferences } from "./page/room-map";
import { type Parity, type Side, parityOf } from "./parity";
import { parityMarkdown } from "./parity-markdown";
import { parityText } from "./parity-text";

interface Options {
  readonly json?: string;
  readonly markdown?: string;
  readonly html?: string;
  readonly at?: string;
  readonly folder: string;
  readonly since: boolean;
  readonly against?: string;
  readonly live?: readonly string[];
  readonly check?: readonly CheckName[];
}

const command = commandLine("parity")
  .description(
    "Holds two stacks side by side, from their files: every fact that differs, with both values, its lines and its reason. Reads no account: what was found in them comes by --live.",
  )
  .argument("[here]", "a stack", "staging")
  .argument("[there]", "another stack", "prod")
  .addOption(new Option("--folder <folder>", "where both stack files lie").default(projectFolder, "the project's own"))
  .option("--at <when>", "as both files were in a commit, or at the end of a day such as 2026-01-31")
  .option("--since", "tell of each fact that differs which commit last wrote it, and when", false)
  .option("--against <when>", "tell which facts came to differ since then, and which no longer do")
  .option("--live <files...>", "what npm run drift, discover or deployed has written of either stack with --json")
  .addOption(new Option("--check <what...>", "let the exit code tell of this alone").choices(checkNames))
  .option("--json <file>", "write both sides as JSON")
  .option("--markdown <file>", "append both sides as Markdown, as a CI job summary wants it")
  .option("--html <file>", "write both sides as a page");

/** 0: alike, but for what may differ. 2: something that is asked differs without leave, or by a leave that is over. 1: an error, or not known. */
async function main(here: string, there: string, { json, markdown, html, folder, at, since, against, live = [], check }: Options): Promise<number> {
  if (here === there) throw new CommandError(`${here} would be held against itself, and be alike. Name two stacks: npm run parity -- staging prod`);
  if (at !== undefined && live.length > 0)
    throw new CommandError("--live tells what was found now, and --at what the files said then. Ask one after the other");
  const files = filesIn(folder, at === undefined ? undefined : await historyIn(folder).commitAt(at));
  const [one, other, allowed] = await files.read(here, there, since);
  const [mine, theirs] = looksOf([accountOf(one), accountOf(other)], live.map(readLook));
  const parity = parityOf({ ...one, account: mine.found }, { ...other, account: theirs.found }, allowed, todaysDate());
  const moved = against === undefined ? undefined : movedSince(against, await parityThen(here, there, folder, against), parity);
  const code = codeOf(mine, theirs);
  const checks = checksOf(parity, code);
  const exitCode = exitCodeOf(askedOf(checks, check, parity));
  const references = html === undefined ? [] : roomReferences(...(await recordedOf(one, other)));
  tell(
    [
      ...checks.map(checkText),
      ...(moved === undefined ? [] : [movedText(moved)]),
      parityText(parity),
      ...(code === undefined ? [] : [codeText(here, there, code)]),
    ].join("\n"),
    {
      path: json,
      text: () =>
        JSON.stringify({ ...parity, checks, alike: exitCode === 0, ...(moved !== undefined && { moved }), ...(code !== undefined && { code }) }, undefined, 2),
    },
    {
      path: markdown,
      text: () =>
        [
          ...(moved === undefined ? [] : [movedMarkdown(moved), ""]),
          parityMarkdown(parity),
          ...(code === undefined ? [] : [codeMarkdown(here, there, code)]),
        ].join("\n"),
      appended: true,
    },
    { path: html, text: () => parityPage({ parity, code, checks, references, made: new Date().toISOString() }) },
  );
  return exitCode;
}

/** Both sides as their files then said; what was found in the accounts is of now. */
async function parityThen(here: string, there: string, folder: string, when: string): Promise<Parity> {
  const files = filesIn(folder, await historyIn(folder).commitAt(when));
  return parityOf(...(await files.read(here, there, false)), todaysDate());
}

const accountOf = ({ stack, facts }: Side) => ({ stack, account: facts.account.id });

/** One after the other: they share the SDK's one recorder. */
async function recordedOf(...sides: readonly Side[]): Promise<References[]> {
  const recorded: References[] = [];
  for (const { facts } of sides) recorded.push(await recordReferences(facts));
  return recorded;
}

command.action((here: string, there: string, options: Options) => runCommand("parity", () => main(here, there, options))).parse();
