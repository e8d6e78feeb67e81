import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../../../ops/command-error";
import { baselinePath, baselineText, readBaseline, writeBaseline } from "../../../ops/held/baseline";

describe("ops/held/baseline", () => {
  const folder = mkdtempSync(join(tmpdir(), "held-"));
  const stackFile = join(folder, "Pulumi.s.yaml");
  const outside = process.env["PULUMI_OPTION_CONFIG_FILE"];
  beforeEach(() => {
    process.env["PULUMI_OPTION_CONFIG_FILE"] = stackFile;
    rmSync(join(folder, "Pulumi.s.held.yaml"), { force: true });
  });
  afterEach(() => {
    if (outside === undefined) delete process.env["PULUMI_OPTION_CONFIG_FILE"];
    else process.env["PULUMI_OPTION_CONFIG_FILE"] = outside;
  });
  after(() => rmSync(folder, { recursive: true }));

  const accepted = { queue: { tags: "fedcba9876543210", policy: "0123456789012345" }, api: { layers: "00000000000000e1" } };

  it("lies beside the stack file, and is none before anybody has accepted anything", () => {
    assert.equal(baselinePath("s"), join(folder, "Pulumi.s.held.yaml"));
    assert.equal(readBaseline("s"), undefined);
    // Whatever the stack file's name ends in: it would be written over.
    for (const name of ["other.yml", "other"]) {
      process.env["PULUMI_OPTION_CONFIG_FILE"] = join(folder, name);
      assert.equal(baselinePath("s"), join(folder, "other.held.yaml"));
    }
  });

  it("is read as it was written, also fingerprints that look like numbers", () => {
    writeBaseline("s", accepted);
    assert.deepEqual(readBaseline("s"), accepted);
  });

  it("is sorted, so that a review shows what has changed and nothing else", () => {
    const lines = baselineText("s", accepted).split("\n");
    assert.deepEqual(
      lines.filter((line) => !line.startsWith("#")).map((line) => line.trim().split(":")[0]),
      ["api", "layers", "queue", "policy", "tags", ""],
    );
    assert.match(lines[1] ?? "", /^# npm run drift -- --stack s --accept-held$/);
  });

  it("names every fault of a file that is none, and what to do", () => {
    writeFileSync(join(folder, "Pulumi.s.held.yaml"), "queue: { policy: abc }\napi: 5\n");
    assert.throws(
      () => readBaseline("s"),
      (error: Error) => {
        assert.ok(error instanceof CommandError);
        assert.match(error.message, /is no baseline; restore it, or write it anew: npm run drift/);
        assert.match(error.message, /queue\.policy: expected a fingerprint of 16 hexadecimal digits/);
        assert.match(error.message, /api: /);
        return true;
      },
    );
    writeFileSync(join(folder, "Pulumi.s.held.yaml"), "a: [\n");
    assert.throws(() => readBaseline("s"), /is not valid YAML/);
    assert.equal(readFileSync(join(folder, "Pulumi.s.held.yaml"), "utf8"), "a: [\n");
  });
});
