import { execa } from "execa";
import { CommandError } from "../command-error";

/** A commit that last wrote a line. */
export interface Change {
  /** Short, as people quote it; undefined for a line that nobody has committed yet. */
  readonly commit: string | undefined;
  /** When its author wrote it, as 2026-01-31. */
  readonly day: string;
  /** The first line of its message. */
  readonly subject: string;
}

/** The project's files as git remembers them. @param folder one in the repository; paths are told from it. */
export const historyIn = (folder: string) => ({
  /** @param when a commit by any name that git knows, or a day, at whose end the branch is looked at. @throws CommandError when there is none. */
  async commitAt(when: string): Promise<string> {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(when);
    const args = isDay ? ["rev-list", "-1", `--before=${when}T23:59:59`, "HEAD"] : ["rev-parse", "--verify", "--quiet", "--end-of-options", `${when}^{commit}`];
    const commit = (await git(folder, args)).stdout.trim();
    if (commit === "")
      throw new CommandError(`git knows no commit ${isDay ? `up to ${when}` : `"${when}"`} here. Name a commit, a tag, or a day as 2026-01-31`);
    return commit;
  },

  /** The day on which a commit was made, as 2026-01-31. */
  dayOf: async (commit: string): Promise<string> => (await git(folder, ["show", "--no-patch", "--format=%cs", commit])).stdout.trim(),

  /** @throws CommandError when the commit has no such file. */
  async textAt(commit: string, path: string): Promise<string> {
    const { stdout, failed } = await git(folder, ["show", `${commit}:./${path}`]);
    if (failed) throw new CommandError(`${path} is not in commit ${commit.slice(0, 7)}. Name a later one`);
    return stdout;
  },

  /** Line -> the commit that last wrote it. @param commit as of which; undefined for the file as it lies there. @throws CommandError when git can't tell. */
  async changesOf(path: string, commit: string | undefined): Promise<ReadonlyMap<number, Change>> {
    // Of a clone without its past git names the oldest commit that it has, for all that is older.
    if ((await git(folder, ["rev-parse", "--is-shallow-repository"])).stdout.trim() === "true")
      throw new CommandError(
        "this clone has not the whole history, so git would name wrong commits. Fetch it first: git fetch --unshallow; or leave out --since",
      );
    const { stdout, stderr, failed } = await git(folder, ["blame", "--porcelain", ...(commit === undefined ? [] : [commit]), "--", path]);
    if (failed) throw new CommandError(`git can't tell who wrote ${path} (${stderr.trim().replace(/^fatal: /, "")}). Commit it first, or leave out --since`);
    return changesIn(stdout);
  },
});

/** @throws CommandError when there is no git, or the folder is in no repository: then nothing that it says of a commit is meant. */
async function git(cwd: string, args: readonly string[]) {
  const result = await execa("git", args, { cwd, reject: false, stripFinalNewline: false });
  if (result.failed && result.exitCode === undefined)
    throw new CommandError(`git can't be started in ${cwd} (${result.code ?? result.shortMessage}). Install it, or name a folder that is there`);
  if (/not a git repository/.test(result.stderr))
    throw new CommandError(`${cwd} is in no git repository, so there is no history to read. Name a folder of one`);
  return result;
}

/**
 * What `git blame --porcelain` prints: a line's commit before it, and what is to be said of the commit where it comes first. Pure.
 * https://git-scm.com/docs/git-blame#_the_porcelain_format
 */
export function changesIn(porcelain: string): ReadonlyMap<number, Change> {
  const known = new Map<string, Record<string, string>>();
  const lines = new Map<number, Change>();
  let commit = "";
  let line = 0;
  for (const text of porcelain.split("\n")) {
    const [, hash, number] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(text) ?? [];
    const [, key = "", value = ""] = /^(author-time|author-tz|summary) (.*)$/.exec(text) ?? [];
    if (hash !== undefined) [commit, line] = [hash, Number(number)];
    else if (key !== "") known.set(commit, { ...known.get(commit), [key]: value });
    else if (text.startsWith("\t")) lines.set(line, changeOf(commit, known.get(commit) ?? {}));
  }
  return lines;
}

const changeOf = (hash: string, { "author-time": time = "0", "author-tz": zone = "+0000", summary = "" }: Record<string, string>): Change => ({
  commit: /^0+$/.test(hash) ? undefined : hash.slice(0, 7),
  day: new Date((Number(time) + seconds(zone)) * 1000).toISOString().slice(0, 10),
  subject: summary,
});

/** `+0130` in seconds: the day is the author's. */
const seconds = (zone: string): number => (zone.startsWith("-") ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3))) * 60;
