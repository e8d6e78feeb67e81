import assert from "node:assert/strict";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { adoptApart } from "../../../ops/update/adopt-apart";
import { requireMovableSecrets } from "../../../ops/update/state-apart";
import { emptyLedger } from "../../support/empty-ledger";
import { type Answer, StandInEngine } from "../../support/stand-in-engine";

const state = (...resources: readonly object[]): string => JSON.stringify({ version: 3, deployment: { resources } });
const before = state();
const withEnvironment = (name: string, environment: object) => ({
  type: "aws:lambda/function:Function",
  urn: `urn:pulumi:s::p::t::${name}`,
  inputs: { environment },
});
const sealed = state(withEnvironment("app-f", { "4dabf18193072939515e22adb298388d": "x", ciphertext: "v1" }));
const open = state(...["app-f", "app-g"].map((name) => withEnvironment(name, { variables: { API_KEY_HASH: "value" } })));

/** What the engine says of the stack's own state, each time that it is asked, and of the one apart. */
const states = (apart: string, ...own: readonly string[]): Answer[] => [
  { to: "stack init", stdout: "" },
  { to: "stack import", stdout: "" },
  { to: "stack import", stdout: "" },
  { to: "up --skip-preview", stdout: "" },
  { to: "of file://", stdout: apart },
  ...own.map((stdout) => ({ to: "stack export", stdout })),
];

describe("an adoption apart", () => {
  const configured = process.env["PULUMI_OPTION_CONFIG_FILE"];
  let engine: StandInEngine;
  const { log, error } = console;
  let said: string[] = [];
  let around = "";
  beforeEach(() => {
    said = [];
    console.log = (line: string) => void said.push(`told: ${line}`);
    console.error = (line: string) => void said.push(line);
    engine = new StandInEngine();
    around = mkdtempSync(join(tmpdir(), "adopt-apart-spec-"));
    process.env["PULUMI_OPTION_CONFIG_FILE"] = join(around, "Pulumi.s.yaml");
    writeFileSync(join(around, "Pulumi.s.yaml"), "secretsprovider: awskms://key\nconfig: {}\n");
  });
  afterEach(() => {
    Object.assign(console, { log, error });
    engine.remove();
    if (configured === undefined) delete process.env["PULUMI_OPTION_CONFIG_FILE"];
    else process.env["PULUMI_OPTION_CONFIG_FILE"] = configured;
    rmSync(around, { recursive: true });
  });

  const adopt = (code = 0) => adoptApart("s", emptyLedger, { phase: "adopt" }, () => Promise.resolve(code));
  /** What was written to the stack's own state. */
  const written = () =>
    engine.calls
      .filter(({ arguments: [, verb], environment }) => verb === "import" && !environment["PULUMI_BACKEND_URL"]?.startsWith("file://"))
      .map(({ input }) => input);

  it("writes what is encrypted, once, and to a state that is what it was; its folder is gone", async () => {
    engine.answers(...states(sealed, before, before));
    assert.equal(await adopt(), 0);
    assert.deepEqual(written(), [sealed]);
    assert.deepEqual(said, ["told: The state of s holds what was imported, its secrets encrypted."]);
    const sealing = engine.calls.find(({ arguments: [verb] }) => verb === "up");
    assert.deepEqual(sealing?.arguments, ["up", "--skip-preview", "--yes", "--non-interactive", "--expect-no-changes", "--stack", "s"]);
    assert.equal(sealing?.environment["ADOPTION_PHASE"], "adopt");
    const folder = sealing?.environment["PULUMI_BACKEND_URL"]?.replace("file://", "") ?? "";
    assert.deepEqual([folder.includes("bluemoxon-private-"), existsSync(folder)], [true, false]);
  });

  it("begins with a copy of the state", async () => {
    engine.answers(...states(sealed, before, before));
    await adopt();
    assert.equal(engine.calls.find(({ arguments: [, verb] }) => verb === "import")?.input, before);
  });

  it("writes nothing that is in clear", async () => {
    engine.answers(...states(open, before, before));
    await assert.rejects(adopt(), /^CommandError: app-f, app-g: the environment is not encrypted, so nothing was written/);
    assert.deepEqual(written(), []);
  });

  it("is not begun where nothing could encrypt it", async () => {
    engine.answers(...states(sealed, before, before));
    writeFileSync(join(around, "Pulumi.s.yaml"), "config: {}\n");
    await assert.rejects(adopt(), /^CommandError: Pulumi\.s\.yaml names no secretsprovider/);
    assert.throws(() => engine.calls, "no engine was asked");
  });

  it("writes nothing over what somebody else has written meanwhile", async () => {
    engine.answers(...states(sealed, before, sealed));
    assert.equal(await adopt(), 2);
    assert.deepEqual(said, [
      "refused: the state of s has changed meanwhile; nothing was written to it. Run the gate again: npm run gate -- --stack s --phase adopt --save-plan FILE",
    ]);
    assert.deepEqual(written(), []);
  });

  for (const code of [1, 2])
    it(`writes nothing of an update that ended with ${code}`, async () => {
      engine.answers(...states(sealed, before, before));
      assert.equal(await adopt(code), code);
      assert.deepEqual(said, ["Nothing of it was written to the state."]);
      assert.deepEqual(written(), []);
    });

  it("writes nothing when the second run would change something", async () => {
    engine.answers({ to: "up --skip-preview", stdout: "", stderr: "error: no changes were expected", exitCode: 1 }, ...states(sealed, before, before));
    await assert.rejects(adopt(), /could not be encrypted, so nothing was written to the state\. Run the gate again: npm run gate -- --stack s --phase adopt/);
    assert.deepEqual(written(), []);
  });
});

describe("secrets that move with a state", () => {
  it("are encrypted by a provider that the stack file names", () => {
    for (const named of [{ secretsprovider: "awskms://key" }, { encryptionsalt: "v1:x" }]) requireMovableSecrets("s", named);
    for (const without of [undefined, {}, { config: {} }])
      assert.throws(() => requireMovableSecrets("s", without), /Pulumi\.s\.yaml names no secretsprovider.*pulumi stack change-secrets-provider/);
  });
});
