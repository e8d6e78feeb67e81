import { execaSync } from "execa";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { projectFolder } from "../stage/folders";

/** A part of a page that a command writes: its name, and the command. */
export interface Block {
  readonly name: string;
  readonly writtenBy: string;
}

/** Puts the text between the two lines that name the block. Pure. @throws Error when the page has none. */
export function withBlock(page: string, { name, writtenBy }: Block, text: string): string {
  const [begin, end] = [`<!-- ${name}: begin, written by ${writtenBy} -->`, `<!-- ${name}: end -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`the page has no lines "${begin}" and "${end}". Put them where the text shall stand`);
  return `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`;
}

/** Writes what a command has measured into a page of the project, and of what and where it was measured. */
export function writeMeasured(page: string, block: Block, lines: readonly string[]): void {
  const file = join(projectFolder, page);
  const text = ["```console", ...lines, "```", "", provenance()].join("\n");
  writeFileSync(file, withBlock(readFileSync(file, "utf8"), block, text));
  console.log(`written: ${page}`);
}

/** The commit that is measured, as `0fab214`, and whether it is more than that. */
export function commitNow(): string {
  const git = (...args: readonly string[]) => execaSync("git", args, { cwd: projectFolder }).stdout.trim();
  // What the runs write, one after another, is no change of what they measure.
  const changed = git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!docs", ":!rehearsal/accidents/results.json") === "";
  return `${git("rev-parse", "--short", "HEAD")}${changed ? "" : ", with changes that are not committed"}`;
}

function provenance(): string {
  return `Commit ${commitNow()}, ${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} cores, Node.js ${process.versions.node}.`;
}
