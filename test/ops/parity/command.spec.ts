import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { projectFolder } from "../../../ops/stack-file";

const parity = (...args: readonly string[]) => execa("node", ["start", "ops/parity/run-parity.ts", ...args], { cwd: projectFolder, reject: false });

describe("npm run parity", () => {
  const folder = mkdtempSync(join(tmpdir(), "parity-"));
  after(() => rmSync(folder, { recursive: true }));

  it("holds what was found in the accounts against each other, of which alone it can be asked", async () => {
    const [here, there] = ["staging", "prod"].map((stack, index) => {
      const file = join(folder, `${stack}.json`);
      const told = { tells: "deployed", stack, account: stack === "prod" ? "266672885920" : "652617421195", lookedAt: "2026-01-31T12:00:00Z" };
      writeFileSync(file, JSON.stringify({ ...told, code: [{ name: "app-api-function", kind: "function", code: String(index) }] }));
      return file;
    });
    const unlike = await parity("--live", here ?? "", there ?? "", "--check", "code");
    assert.deepEqual([unlike.exitCode, unlike.stderr], [2, ""]);
    assert.match(unlike.stdout, /^code: not alike \(1 of \d that both declare differ; of \d one side tells nothing\)$/m);
    assert.match(unlike.stdout, /^x app-api-function \(function\): differs$/m);
    const then = await parity("--live", here ?? "", "--at", "HEAD");
    assert.deepEqual([then.exitCode, then.stdout], [1, ""]);
    assert.match(then.stderr, /Ask one after the other/);
  });

  it("finds the committed stacks alike, and leaves both sides where it is told to", async () => {
    const files = ["json", "markdown", "html"].map((kind) => join(folder, "made", kind));
    const { exitCode, stdout, stderr } = await parity(...["json", "markdown", "html"].flatMap((kind, index) => [`--${kind}`, files[index] ?? ""]));
    assert.deepEqual([exitCode, stderr], [0, ""]);
    assert.match(stdout, /^facts: alike .*\ncode: not known .*\naccounts: not known .*\nstaging and prod: .* 0 of them without leave\n/);
    const [json = "", markdown, html] = files.map((file) => readFileSync(file, "utf8"));
    assert.equal((JSON.parse(json) as { alike: boolean }).alike, true);
    assert.match(markdown ?? "", /^- \*\*facts: alike\*\* .*\n[^]*\n# staging and prod, side by side\n/);
    assert.match(html ?? "", /^<!doctype html>/);
  });

  it("reads both sides as a commit has them, and tells since when each fact differs", async () => {
    const { exitCode, stdout, stderr } = await parity("--at", "HEAD", "--since");
    const whole = (await execa("git", ["rev-parse", "--is-shallow-repository"], { cwd: projectFolder })).stdout === "false";
    if (whole) {
      assert.deepEqual([exitCode, stderr], [0, ""]);
      assert.match(stdout, /^read: the stack files as of commit [0-9a-f]{7}\n/);
      assert.match(
        stdout,
        /^ {8}account\.id: staging 652617421195 \(line \d+\) \| prod 266672885920 \(line \d+\), since \d{4}-\d{2}-\d{2} \([0-9a-f]{7} \S.*\)$/m,
      );
    } else assert.match(stderr, /has not the whole history/);
    const moved = await parity("--against", "HEAD");
    assert.deepEqual([moved.exitCode, moved.stderr], [0, ""]);
    assert.match(moved.stdout, /^since commit [0-9a-f]{7}: /m);
    const nowhere = await parity("--at", "nowhere");
    assert.deepEqual([nowhere.exitCode, nowhere.stdout], [1, ""]);
    assert.equal(nowhere.stderr, 'error: git knows no commit "nowhere" here. Name a commit, a tag, or a day as 2026-01-31\nmore: docs/parity.md');
  });

  it("refuses in one line to hold a stack against itself, also where one alone is named, and one that has no file", async () => {
    for (const args of [["prod"], ["staging", "staging"]]) {
      const { exitCode, stdout, stderr } = await parity(...args);
      assert.deepEqual([exitCode, stdout], [1, ""]);
      assert.match(
        stderr,
        /^error: (prod|staging) would be held against itself, and be alike\. Name two stacks: npm run parity -- staging prod\nmore: docs\/parity\.md$/,
      );
    }
    const neither = await parity("nobody", "somebody");
    assert.equal(neither.exitCode, 1);
    for (const name of ["nobody", "somebody"]) assert.match(neither.stderr, new RegExp(`Pulumi\\.${name}\\.yaml can't be read`));
    assert.match((await parity("nobody")).stderr, /^error: [^\n]*Pulumi\.nobody\.yaml can't be read \(ENOENT\)\. [^\n]*\nmore: docs\/parity\.md$/);
  });
});
