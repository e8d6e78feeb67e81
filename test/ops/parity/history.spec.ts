import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { CommandError } from "../../../ops/command-error";
import { historyIn } from "../../../ops/parity/history";

// Proves what is made of git's answers, on a repository of three commits.
describe("a stack file's history", () => {
  const repository = mkdtempSync(join(tmpdir(), "history-"));
  const folder = join(repository, "project");
  const history = historyIn(folder);
  const commits: string[] = [];

  before(async () => {
    mkdirSync(folder);
    const as = (date: string) => ({ GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: "/dev/null" });
    const git = (args: readonly string[], env: Record<string, string> = {}) => execa("git", args, { cwd: folder, env });
    await git(["init", "--quiet"]);
    for (const [name, value] of [
      ["user.name", "Ada"],
      ["user.email", "ada@example.com"],
    ] as const)
      await git(["config", name, value]);
    for (const [text, date, subject] of [
      ["a: 1\nb: 1\n", "2026-01-10T12:00:00Z", "Both begin"],
      ["a: 1\nb: 2\n", "2026-02-20T23:30:00-02:00", "author-time 1 moves b"],
    ] as const) {
      writeFileSync(join(folder, "facts.yaml"), text);
      await git(["add", "."]);
      await git(["commit", "--quiet", "-m", subject], as(date));
      commits.push((await git(["rev-parse", "HEAD"])).stdout);
    }
    writeFileSync(join(folder, "facts.yaml"), "a: 1\nb: 2\nc: 3\n");
  });
  after(() => rmSync(repository, { recursive: true }));

  it("finds a commit by its name and by a day, and says in a line that there is none", async () => {
    const [first = "", second = ""] = commits;
    assert.equal(await history.commitAt("HEAD~1"), first);
    assert.equal(await history.commitAt(second.slice(0, 8)), second);
    assert.equal(await history.commitAt("2026-02-01"), first);
    for (const [when, told] of [
      ["2026-01-09", "up to 2026-01-09"],
      ["nowhere", '"nowhere"'],
      ["--all", '"--all"'],
    ] as const)
      await assert.rejects(history.commitAt(when), new CommandError(`git knows no commit ${told} here. Name a commit, a tag, or a day as 2026-01-31`));
  });

  it("reads a file as it was, and says in which commit it is not", async () => {
    assert.equal(await history.textAt(commits[0] ?? "", "facts.yaml"), "a: 1\nb: 1\n");
    await assert.rejects(
      history.textAt(commits[0] ?? "", "other.yaml"),
      new CommandError(`other.yaml is not in commit ${commits[0]?.slice(0, 7)}. Name a later one`),
    );
  });

  it("tells for each line which commit last wrote it, on which day of its author's, and what nobody has committed", async () => {
    const [begin, move] = [
      { commit: commits[0]?.slice(0, 7), day: "2026-01-10", subject: "Both begin" },
      { commit: commits[1]?.slice(0, 7), day: "2026-02-20", subject: "author-time 1 moves b" },
    ];
    const now = await history.changesOf("facts.yaml", undefined);
    assert.deepEqual([now.get(1), now.get(2), now.get(3)?.commit, now.size], [begin, move, undefined, 3]);
    assert.deepEqual(
      [...(await history.changesOf("facts.yaml", commits[0]))].map(([line, { subject }]) => [line, subject]),
      [
        [1, "Both begin"],
        [2, "Both begin"],
      ],
    );
    await assert.rejects(
      history.changesOf("other.yaml", undefined),
      /^CommandError: git can't tell who wrote other\.yaml \(no such path .*\)\. Commit it first, or leave out --since$/,
    );
  });

  it("knows the day of a commit, and says what is missing where there is no repository, no folder, or not the whole past", async () => {
    assert.equal(await history.dayOf(commits[0] ?? ""), "2026-01-10");
    const bare = mkdtempSync(join(tmpdir(), "no-history-"));
    await assert.rejects(
      historyIn(bare).commitAt("HEAD"),
      new CommandError(`${bare} is in no git repository, so there is no history to read. Name a folder of one`),
    );
    await assert.rejects(historyIn(join(bare, "none")).commitAt("HEAD"), { name: "CommandError", message: /^git can't be started in .*none \(/ });
    const shallow = join(bare, "shallow");
    await execa("git", ["clone", "--quiet", "--depth", "1", `file://${folder}`, shallow], { env: { GIT_CONFIG_GLOBAL: "/dev/null" } });
    await assert.rejects(historyIn(shallow).changesOf("facts.yaml", undefined), {
      name: "CommandError",
      message: /^this clone has not the whole history.*git fetch --unshallow/,
    });
    assert.equal((await historyIn(shallow).commitAt("HEAD")).length, 40);
    rmSync(bare, { recursive: true });
  });
});
