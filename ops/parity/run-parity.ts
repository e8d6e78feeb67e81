import { join } from "node:path";
import { commandLine } from "../command-line";
import { type Difference, allowedDifferences, differencesIn } from "../../environment/differences";
import { placeOfFact } from "../../environment/place";
import { parseStackYaml } from "../../environment/stack-yaml";
import { todaysDate } from "../../environment/today";
import { CommandError, runCommand } from "../command-error";
import { sameCode } from "../deployed/deployed";
import { codeMarkdown, codeText } from "../deployed/deployed-text";
import { htmlPage } from "../html-page";
import { tell } from "../report-file";
import { factsIn } from "../stack-facts";
import { type StackFile, projectFolder, readStackFile } from "../stack-file";
import { codeOf } from "./code";
import { factsThen } from "./facts-then";
import { historyIn } from "./history";
import { type Side, parityOf } from "./parity";
import { parityMarkdown, parityText } from "./parity-text";

interface Options {
  readonly json?: string;
  readonly markdown?: string;
  readonly html?: string;
  readonly at?: string;
  readonly since: boolean;
  readonly code: readonly string[];
}

const command = commandLine("parity")
  .description(
    "Holds two stacks side by side, from their files: every fact that differs, with both values, its lines and its reason. Reads no account: what runs comes by --code.",
  )
  .argument("[here]", "a stack", "staging")
  .argument("[there]", "another stack", "prod")
  .option("--at <when>", "as both files were in a commit, or at the end of a day such as 2026-01-31")
  .option("--since", "tell of each fact that differs which commit last wrote it, and when", false)
  .option(
    "--code <file>",
    "what runs in a stack's account, as npm run deployed -- --json has written it; once for each stack",
    (file, files: string[]) => [...files, file],
    [],
  )
  .option("--json <file>", "write both sides as JSON")
  .option("--markdown <file>", "append both sides as Markdown, as a CI job summary wants it")
  .option("--html <file>", "write both sides as a page");

const history = historyIn(projectFolder);

/** 0: alike, but for what may differ. 2: something differs without leave, or by a leave that is over; with --code, also when other code runs. 1: an error. */
async function main(here: string, there: string, { json, markdown, html, at, since, code: files }: Options): Promise<number> {
  if (here === there) throw new CommandError(`${here} would be held against itself, and be alike. Name two stacks: npm run parity -- staging prod`);
  if (at !== undefined && files.length > 0) throw new CommandError("--code tells what runs now, and --at what the files said then. Ask one after the other");
  const commit = at === undefined ? undefined : await history.commitAt(at);
  const [one, other, allowed] = await Promise.all([sideOf(here, commit, since), sideOf(there, commit, since), differencesAt(commit)]);
  const parity = parityOf(one, other, allowed, todaysDate());
  const code = codeOf(one, other, files);
  const alike = parity.alike && sameCode(code ?? []);
  const page = [parityMarkdown(parity), ...(code === undefined ? [] : [codeMarkdown(here, there, code)])].join("\n");
  tell(
    [parityText(parity), ...(code === undefined ? [] : [codeText(here, there, code)])].join("\n"),
    { path: json, text: () => JSON.stringify({ ...parity, alike, ...(code !== undefined && { code }) }, undefined, 2) },
    { path: markdown, text: () => page, appended: true },
    { path: html, text: () => htmlPage(`${here} and ${there}`, page) },
  );
  return alike ? 0 : 2;
}

/** The committed file: PULUMI_OPTION_CONFIG_FILE names one file, and here two are asked for. @param commit undefined for the file as it lies there. */
async function sideOf(stack: string, commit: string | undefined, since: boolean): Promise<Side> {
  const name = `Pulumi.${stack}.yaml`;
  const file = commit === undefined ? readStackFile(join(projectFolder, name)) : await fileAt(commit, name);
  const facts = commit === undefined ? factsIn(stack, file, { unknownIds: "allowed" }) : factsThen(stack, file);
  return { stack, facts, lineOf: (path) => placeOfFact(file, path)?.line, ...(since && { changes: await history.changesOf(name, commit) }) };
}

/** What was right then may be wrong now: each fault then says of which commit it is. */
async function fileAt(commit: string, name: string): Promise<StackFile> {
  const [path, text] = [`${name} (${commit.slice(0, 7)})`, await history.textAt(commit, name)];
  return { path, text, ...parseStackYaml(path, text) };
}

async function differencesAt(commit: string | undefined): Promise<readonly Difference[]> {
  const name = "environment/differences.yaml";
  return commit === undefined ? allowedDifferences() : differencesIn(`${name} (${commit.slice(0, 7)})`, await history.textAt(commit, name));
}

command.action((here: string, there: string, options: Options) => runCommand("parity", () => main(here, there, options))).parse();
