import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readableInFiles } from "../../../rehearsal/stage/secrets/places";

const secrets = new Map([["API_KEY_HASH of app-api-function", "9f86d081884c7d65"]]);

describe("what the commands of a rehearsal have left", () => {
  let work = "";
  beforeEach(() => {
    work = mkdtempSync(join(tmpdir(), "places-spec-"));
    for (const folder of ["stacks", "workspace-1", "report"]) mkdirSync(join(work, folder));
  });
  afterEach(() => rmSync(work, { recursive: true }));
  const found = () => readableInFiles(secrets, work, join(work, "report")).map(({ place, names }) => [join(process.cwd(), place), names]);

  for (const file of ["said.log", "plan-8652.json", "verdict-8652.json", "stacks/Pulumi.prod.yaml", "workspace-1/plan.json", "report/index.html"])
    it(`is searched, ${file} too`, () => {
      writeFileSync(join(work, file), "… 9f86d081884c7d65 …");
      assert.deepEqual(found(), [[join(work, file), ["API_KEY_HASH of app-api-function"]]]);
    });

  it("holds nothing where only the secret's name stands", () => {
    writeFileSync(join(work, "said.log"), "API_KEY_HASH: (secret)");
    assert.deepEqual(found(), []);
  });
});
