import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../../ops/command-error";
import { appendReport, writeReport, writingTo } from "../../ops/report-file";

describe("ops/report-file", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-file-"));
  after(() => rmSync(folder, { recursive: true }));

  it("is written with its folder, and added to", () => {
    const path = join(folder, "a", "report.md");
    appendReport(path, "one");
    appendReport(path, "two");
    assert.equal(readFileSync(path, "utf8"), "one\ntwo\n");
    writeReport(path, "three");
    assert.equal(readFileSync(path, "utf8"), "three");
  });

  it("says in a line what can't be written", () => {
    writeReport(join(folder, "file"), "");
    for (const [write, path] of [
      [writeReport, folder],
      [appendReport, folder],
      [writeReport, join(folder, "file", "below")],
      [appendReport, ""],
      [writeReport, join(folder, "nothing", "above", "it")],
      [writeReport, "/proc/nothing/of/the/kind"],
    ] as const)
      assert.throws(
        () => write(path, "text"),
        (error: Error) => error instanceof CommandError && error.message.startsWith(`"${path}" can't be written (E`) && !error.message.includes("\n"),
      );
  });

  it("makes no folder for what is no report: a path that is misspelt stays one", () => {
    const path = join(folder, "misspelt", "config.json");
    assert.throws(() => writingTo(path, () => readFileSync(path)), /config\.json" can't be written \(ENOENT\)/);
    assert.ok(!existsSync(join(folder, "misspelt")));
  });
});
