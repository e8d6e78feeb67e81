import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { readableInFiles, readableInLogs } from "../../../rehearsal/stage/secrets/places";

const secrets = new Map([["API_KEY_HASH of app-api-function", "9f86d081884c7d65"]]);

describe("what the commands of a rehearsal have left", () => {
  let work = "";
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), "places-spec-"));
    for (const folder of ["said", "stacks", "workspace-1", "report"]) mkdirSync(join(work, folder));
  });
  afterEach(() => rmSync(work, { recursive: true }));
  const found = () => readableInFiles(secrets, work, join(work, "report")).map(({ place, names }) => [join(process.cwd(), place), names]);

  for (const file of ["said/1-7.log", "plan-8652.json", "verdict-8652.json", "stacks/Pulumi.prod.yaml", "workspace-1/plan.json", "report/index.html"])
    it(`is searched, ${file} too`, () => {
      writeFileSync(join(work, file), "… 9f86d081884c7d65 …");
      assert.deepEqual(found(), [[join(work, file), ["API_KEY_HASH of app-api-function"]]]);
    });

  it("holds nothing where only the secret's name stands", () => {
    writeFileSync(join(work, "said/1-7.log"), "API_KEY_HASH: (secret)");
    assert.deepEqual(found(), []);
  });

  it("is searched again once it has changed, and for what was no secret before", () => {
    const file = join(work, "said/1-7.log");
    writeFileSync(file, "nothing yet");
    assert.deepEqual(found(), []);
    writeFileSync(file, "… 9f86d081884c7d65 …");
    assert.equal(found().length, 1);
    assert.deepEqual(
      readableInFiles(new Map([["another", "nothing"]]), work, join(work, "report")).map(({ names }) => names),
      [],
    );
    writeFileSync(file, "an old secret");
    const names = (value: string) => readableInFiles(new Map([["new", value]]), work, join(work, "report")).flatMap((each) => each.names);
    assert.deepEqual([names("something else"), names("an old secret")], [[], ["new"]]);
  });
});

describe("the engine's logs", () => {
  let home = "";
  const secret = "9f86d081884c7d65";
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(home, "logs", name), content);
  const names = () => readableInLogs(secrets, home).flatMap((each) => each.names);
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "logs-spec-"));
    mkdirSync(join(home, "logs"));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  it("are searched where they are not encrypted, also one without its end", () => {
    const compressed = gzipSync(`… ${secret} …`);
    write("pulumi-20261130T084541-9121-stack_export.log", compressed.subarray(0, -8));
    assert.deepEqual(names(), ["API_KEY_HASH of app-api-function"]);
  });

  it("may go while they are searched", () => {
    symlinkSync(join(home, "gone.log"), join(home, "logs/pulumi-20261130T084541-9121-up.log"));
    write("pulumi-20261130T084541-9122-up.log", secret);
    assert.deepEqual(names(), ["API_KEY_HASH of app-api-function"]);
  });

  it("are left aside where they are encrypted, and where they are of an earlier run", () => {
    write("organization+bluemoxon+prod-20261130T075512.log", `PLOG\u0001${secret}`);
    write("pulumi-20260101T000000-1-up.log", secret);
    utimesSync(join(home, "logs/pulumi-20260101T000000-1-up.log"), 0, 0);
    assert.deepEqual(names(), []);
  });
});
