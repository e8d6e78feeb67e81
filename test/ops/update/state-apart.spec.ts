import assert from "node:assert/strict";
import { existsSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportState, importState, openStateApart } from "../../../ops/update/state-apart";
import { StandInEngine } from "../../support/stand-in-engine";

describe("a state apart", () => {
  let engine: StandInEngine;
  let folder = "";
  beforeEach(() => {
    engine = new StandInEngine();
    folder = mkdtempSync(join(tmpdir(), "state-apart-spec-"));
  });
  afterEach(() => {
    engine.remove();
    rmSync(folder, { recursive: true });
  });

  it("is written once at the end of each update, and not whole after each import: before the end it is worth nothing", async () => {
    engine.answers({ stdout: "" });
    const { env } = await openStateApart("s", "the state", folder, new AbortController().signal);
    assert.equal(env?.["PULUMI_SKIP_CHECKPOINTS"], "true");
  });

  it("is a stack of the same name in the folder, encrypted by something thrown away, with the state in it", async () => {
    engine.answers({ stdout: "" });
    const { env } = await openStateApart("s", "the state", folder, new AbortController().signal);
    assert.deepEqual(env, { PULUMI_BACKEND_URL: `file://${folder}`, ADOPTION_STATE: "apart", PULUMI_SKIP_CHECKPOINTS: "true" });
    const [init, imported, ...more] = engine.calls;
    assert.deepEqual(more, []);
    assert.deepEqual(init?.arguments, ["stack", "init", "s", "--secrets-provider", "passphrase", "--no-select", "--non-interactive"]);
    assert.deepEqual([init?.folder, init?.environment["PULUMI_BACKEND_URL"]], [realpathSync(folder), `file://${folder}`]);
    assert.match(init?.environment["PULUMI_CONFIG_PASSPHRASE"] ?? "", /^[0-9a-f-]{36}$/);
    assert.deepEqual([imported?.arguments, imported?.input], [["stack", "import", "--stack", "s", "--non-interactive"], "the state"]);
    assert.equal(imported?.environment["PULUMI_CONFIG_PASSPHRASE"], process.env["PULUMI_CONFIG_PASSPHRASE"]);
    assert.ok(existsSync(join(folder, "Pulumi.yaml")));
  });

  it("is exported and imported by the stack's name, and says what could not be done", async () => {
    engine.answers({ stdout: "what lies there" });
    assert.equal(await exportState("s"), "what lies there");
    assert.deepEqual(engine.call.arguments, ["stack", "export", "--stack", "s", "--non-interactive"]);
    engine.answers({ stdout: "", stderr: "no such bucket", exitCode: 255 });
    await assert.rejects(exportState("s"), { message: "the state of s can't be read; nothing was changed:\nno such bucket" });
    await assert.rejects(importState("s", "{}"), { message: "the state of s can't be written:\nno such bucket" });
    await assert.rejects(
      openStateApart("s", "{}", folder, new AbortController().signal),
      /^CommandError: no state could be made in a private folder; nothing was changed/,
    );
  });
});
