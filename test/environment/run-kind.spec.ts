import { RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs, { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, delimiter, join } from "node:path";
import { mock } from "node:test";
import { commandLineOf, processStart } from "../../environment/processes";
import { isPreview } from "../../environment/run-kind";

describe("environment/run-kind", () => {
  const started =
    (...flags: readonly string[]) =>
    () => ["node", "run/index.js", "--monitor", "127.0.0.1:1", ...flags, "."];

  it("takes an update for an update, without a look at the command line", () => {
    assert.equal(
      isPreview(false, () => assert.fail("not asked for")),
      false,
    );
  });

  it("takes a preview for one when the language host has started it as such", () => {
    assert.equal(isPreview(true, started("--dry-run")), true);
  });

  it("refuses what only a variable calls a preview, and says what to unset", () => {
    assert.throws(
      () => isPreview(true, started()),
      (error) => error instanceof RunError && /^PULUMI_NODEJS_DRY_RUN is set, .*; nothing was changed\. .*unset PULUMI_NODEJS_DRY_RUN$/.test(error.message),
    );
  });

  it("looks at its own process", () => {
    assert.throws(() => isPreview(true), RunError);
  });
});

describe("environment/processes", () => {
  it("tells when a process was started, and knows it again", () => {
    assert.match(processStart(process.pid), /\d/);
    assert.equal(processStart(process.pid), processStart(process.pid));
    assert.notEqual(processStart(process.pid), processStart(1));
  });

  it("tells with which words a process was started, whatever it made of them", () => {
    const seen = spawnSync(
      process.execPath,
      ["-e", "process.argv = []; console.log(JSON.stringify(require(process.env.MODULE).commandLineOf(process.pid)))", "--", "--dry-run"],
      { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "-r ts-node/register/transpile-only", MODULE: require.resolve("../../environment/processes") } },
    );
    assert.ok((JSON.parse(seen.stdout) as string[]).includes("--dry-run"), seen.stderr);
    assert.ok(commandLineOf(process.pid).some((word) => word.includes(basename(process.argv[1] ?? "nothing"))));
  });

  it("knows a process again by whatever name it goes, also one that looks like more fields", () => {
    const [start, title] = [processStart(process.pid), process.title];
    process.title = "a) b 1 2 3";
    try {
      assert.equal(processStart(process.pid), start);
    } finally {
      process.title = title;
    }
  });

  it("needs no ps on Linux, and asks it for one process, all words of it, where no files tell", () => {
    const folder = mkdtempSync(join(tmpdir(), "processes-spec-"));
    const path = process.env["PATH"];
    const answering = (answer: string) => writeFileSync(join(folder, "ps"), `#!/bin/sh\necho "$@" >> "$0.asked"\necho "${answer}"\n`, { mode: 0o755 });
    const noFiles = mock.method(fs, "existsSync", () => false);
    try {
      process.env["PATH"] = [folder, path].join(delimiter);
      answering(" Sat Nov 28 17:22:57 2026 ");
      assert.equal(processStart(7), "Sat Nov 28 17:22:57 2026");
      answering("node main.js --dry-run");
      assert.deepEqual(commandLineOf(7), ["node", "main.js", "--dry-run"]);
      assert.equal(readFileSync(join(folder, "ps.asked"), "utf8"), "-ww -o lstart= -p 7\n-ww -o args= -p 7\n");
      noFiles.mock.restore();
      if (existsSync("/proc/self/stat")) assert.match(processStart(process.pid), /^\d+$/);
    } finally {
      noFiles.mock.restore();
      process.env["PATH"] = path;
      rmSync(folder, { recursive: true });
    }
  });

  it("fails for a process that is none", () => {
    assert.throws(() => processStart(spawnSync(process.execPath, ["--version"]).pid));
  });
});
