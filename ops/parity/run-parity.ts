import { createRequire } from "node:module";
import { resolve } from "node:path";
import { Option } from "commander";
import { commandLine } from "../command-line";
import { Refusal } from "../../environment/fault";
import { todaysDate } from "../../environment/today";
import { CommandError, runCommand } from "../command-error";
import { codeNames } from "../deployed/code-names";
import { tell } from "../report-file";
import { projectFolder } from "../stack-file";
import { type Moved, movedSince } from "./against";
import { type CheckName, checkNames, checksOf, deciding, exitCodeOf } from "./checks";
import { filesIn } from "./files";
import { historyIn } from "./history";
import { codeOf, looksOf, readLook } from "./looks";
import { parityPage } from "./page/parity-page";
import { roomReferences } from "./page/room-map";
import { type Both, type Parity, type Side, parityOf } from "./parity";
import { wholeMarkdown, wholeText } from "./whole";

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
  .addOption(new Option("--folder <folder>", "where both stack files lie").argParser((folder) => resolve(folder)).default(projectFolder, "the project's own"))
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
  const history = historyIn(folder);
  const commit = at === undefined ? undefined : await history.commitAt(at);
  const today = commit === undefined ? todaysDate() : await history.dayOf(commit);
  const [one, other, allowed] = await filesIn(folder, commit).read(here, there, since);
  const [mine, theirs] = looksOf([askedOf(one), askedOf(other)], live.map(readLook), today);
  const parity = parityOf({ ...one, account: mine.found }, { ...other, account: theirs.found }, allowed, today);
  const told = {
    source: sourceOf(folder, commit),
    parity,
    moved: against === undefined ? undefined : await movedIn(folder, against, parity),
    code: mine.deployed === undefined && theirs.deployed === undefined ? undefined : codeOf(mine, theirs, await declaredBy(one, other)),
    references: html === undefined ? [] : roomReferences(await recording().recordReferences(one.facts), await recording().recordReferences(other.facts)),
    made: new Date().toISOString(),
  };
  const checks = checksOf(parity, told.code);
  const exitCode = exitCodeOf(deciding(checks, check, parity));
  const { references: _references, parity: _parity, ...beside } = told;
  tell(
    wholeText({ ...told, checks }),
    { path: json, text: () => JSON.stringify({ ...parity, ...beside, checks, alike: exitCode === 0 }, undefined, 2) },
    { path: markdown, text: () => wholeMarkdown({ ...told, checks }), appended: true },
    { path: html, text: () => parityPage({ ...told, checks }) },
  );
  return exitCode;
}

/** What was read, where it is not the project's own files as they lie there. */
function sourceOf(folder: string, commit: string | undefined): string | undefined {
  const where = folder === projectFolder ? [] : [`in ${folder}`];
  const when = commit === undefined ? [] : [`as of commit ${commit.slice(0, 7)}`];
  return where.length + when.length === 0 ? undefined : `the stack files ${[...where, ...when].join(", ")}`;
}

/** What a pull request changes may be what today's program can't read any more: then the rest is told all the same. */
async function movedIn(folder: string, when: string, now: Parity): Promise<Moved> {
  const history = historyIn(folder);
  const commit = await history.commitAt(when);
  const since = `commit ${commit.slice(0, 7)}`;
  try {
    return movedSince(since, parityOf(...(await filesIn(folder, commit).read(now.here, now.there, false)), await history.dayOf(commit)), now);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof Refusal)) throw error;
    return { kind: "not known", since, why: error.message };
  }
}

const askedOf = ({ stack, facts }: Side) => ({
  stack,
  account: facts.account.id,
  resources: Object.keys(facts.ledger.adopt).length + facts.ledger.create.length,
});

/** The program and its SDK: half of the time of a run, which most do without. */
const recording = () => createRequire(__filename)("../recording") as typeof import("../recording");

/** One after the other: they share the SDK's one recorder. */
async function declaredBy(here: Side, there: Side): Promise<Both<ReadonlySet<string>>> {
  return { here: codeNames(await recording().recordProgram(here.facts)), there: codeNames(await recording().recordProgram(there.facts)) };
}

command.action((here: string, there: string, options: Options) => runCommand("parity", () => main(here, there, options))).parse();
