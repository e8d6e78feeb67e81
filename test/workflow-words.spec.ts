import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jobs } from "./support/workflows";

/** A `gh` that writes down what it is asked, what it is given to read, and answers as it is told. */
const gh = `#!/usr/bin/env node
const { appendFileSync, readFileSync } = require("node:fs");
const words = process.argv.slice(2);
const given = words.flatMap((word, at) => (words[at - 1] === "--body-file" ? [word] : word.startsWith("body=@") ? [word.slice(6)] : []));
appendFileSync(process.env.HEARD, JSON.stringify({ words, given: given.map((file) => readFileSync(file, "utf8")) }) + "\\n");
const asks = words[0] === "issue" ? words[1] === "list" : words[0] === "run" || words.includes("--paginate");
if (asks) process.stdout.write(process.env.ANSWER);
`;

interface Heard {
  readonly words: readonly string[];
  readonly given: readonly string[];
}

/** The command of a job's one step that begins so, run as GitHub runs it. */
function runOf(workflow: string, name: string, begins = ""): string {
  const [found] = jobs.filter(({ place }) => place === `.github/workflows/${workflow}.yml ${name}`);
  const [step] = (found?.job.steps ?? []).filter(({ run }) => run?.startsWith(begins));
  assert.ok(step?.run !== undefined, `${workflow} ${name}`);
  return step.run;
}

describe("what the workflows say", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "words-"));
    writeFileSync(join(folder, "gh"), gh);
    chmodSync(join(folder, "gh"), 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (name: string) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "");
  function hear(run: string, variables: Readonly<Record<string, string>>, answer = ""): Heard[] {
    const { PATH = "" } = process.env;
    const places = { RUNNER_TEMP: folder, HEARD: join(folder, "heard"), GITHUB_OUTPUT: join(folder, "output"), GITHUB_STEP_SUMMARY: join(folder, "summary") };
    execFileSync("bash", ["--norc", "-eo", "pipefail", "-c", run], {
      env: { PATH: `${folder}:${PATH}`, ...places, GITHUB_REPOSITORY: "o/r", ANSWER: answer, ...variables },
    });
    return file("heard")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Heard);
  }
  const told = (heard: readonly Heard[]) => heard.slice(1).map(({ words, given }) => [words.slice(0, 3).join(" "), ...given]);

  describe("of a pull request", () => {
    const comment = runOf("preview", "comment");
    const both = { NUMBER: "7", MARK: "<!-- ours -->", STAGING: "all `quiet`", PROD: "", MOVED: "**as alike**", RUN: "https://run" };
    const body =
      "<!-- ours -->\n## staging\n\nall `quiet`\n\n## prod\n\nThe gate gave no verdict.\n\n## parity\n\n**as alike**\n\n[Both side by side, as a page](https://run#artifacts)\n";

    it("is one comment of its own, made once", () => assert.deepEqual(told(hear(comment, both)), [["pr comment 7", body]]));

    it("is edited in place, the last of them if there are several, and no other comment is touched", () => {
      const heard = hear(comment, both, "11\n12\n");
      const [asked, edited] = heard;
      for (const word of ["repos/o/r/issues/comments/12", "PATCH"]) assert.ok(edited?.words.includes(word), word);
      assert.deepEqual([heard.length, edited?.given], [2, [body]]);
      assert.match(asked?.words.join(" ") ?? "", /startswith\(env\.MARK\)/);
    });
  });

  it("tells in a comment how both sides have moved, and says where more of that stands", () => {
    const told = runOf("preview", "parity", "cat ");
    for (const [moved, said] of [
      ["**as alike**\n\n", "**as alike**\n\n"],
      ["x\n".repeat(41), `${"x\n".repeat(40)}\n**More of it stands in the summary of the run.**\n`],
    ]) {
      for (const left of ["output", "summary"]) rmSync(join(folder, left), { force: true });
      writeFileSync(join(folder, "parity.md"), `${moved}# staging and prod, side by side\n\nall of it\n`);
      hear(told, {});
      assert.equal(file("output"), `moved<<end-of-parity\n${said}\nend-of-parity\n`);
      assert.match(file("summary"), /all of it\n$/);
    }
  });

  describe("of a night", () => {
    const report = runOf("drift", "drift", "touch ");
    const tell = runOf("drift", "tell");
    const night = { TITLE: "Drift in prod", NIGHT: "https://night" };

    it("is one word where both questions are answered well, and the report where one is not", () => {
      writeFileSync(join(folder, "night.md"), "### prod: DRIFT\n");
      hear(report, { STACK: "prod", ANSWERS: "success, success" });
      assert.equal(file("output"), "prod<<end-of-night\nwell\n\nend-of-night\n");
      assert.equal(file("summary"), "### prod: DRIFT\n");
      rmSync(join(folder, "output"));
      hear(report, { STACK: "prod", ANSWERS: "success, failure" });
      assert.equal(file("output"), "prod<<end-of-night\n### prod: DRIFT\n\nend-of-night\n");
    });

    it("says where the rest of a report stands that an issue can't hold, and is nothing where nothing was written", () => {
      writeFileSync(join(folder, "night.md"), "x".repeat(70_000));
      hear(report, { STACK: "prod", ANSWERS: "failure, success" });
      assert.match(file("output"), /^prod<<end-of-night\nx{60000}\n\n\*\*More of it stands in the summary of the night\.\*\*\n\nend-of-night\n$/);
      rmSync(join(folder, "night.md"));
      rmSync(join(folder, "output"));
      hear(report, { STACK: "prod", ANSWERS: "failure, failure" });
      assert.equal(file("output"), "prod<<end-of-night\n\nend-of-night\n");
    });

    const text = (found: string) =>
      `${found}\n\nFound by [this night](https://night). The text is written anew every night, and the issue closes when nothing is left of it.\n`;

    it("opens an issue, and writes anew the one that is open", () => {
      assert.deepEqual(told(hear(tell, { ...night, FOUND: "### DRIFT" })), [["label create drift"], ["issue create --title", text("### DRIFT")]]);
      rmSync(join(folder, "heard"));
      assert.deepEqual(told(hear(tell, { ...night, FOUND: "### DRIFT" }, "5\n")), [["issue edit 5", text("### DRIFT")]]);
    });

    it("is told also where the job ended without an answer", () =>
      assert.deepEqual(told(hear(tell, { ...night, FOUND: "" }, "5\n")), [
        ["issue edit 5", text("It could not be found out: the job ended without an answer, and its log says why.")],
      ]));

    it("closes the issue once all is well, and says nothing where none is open", () => {
      assert.deepEqual(told(hear(tell, { ...night, FOUND: "well" }, "5\n")), [["issue close 5"]]);
      rmSync(join(folder, "heard"));
      assert.deepEqual(told(hear(tell, { ...night, FOUND: "well" })), []);
    });

    it("begins when no update is under way", () => assert.equal(hear(runOf("drift", "quiet"), {}, "0\n").length, 1));
  });
});
