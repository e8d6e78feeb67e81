import { RunError } from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { basename } from "node:path";
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

  it("fails for a process that is none", () => {
    assert.throws(() => processStart(spawnSync(process.execPath, ["--version"]).pid));
  });
});
