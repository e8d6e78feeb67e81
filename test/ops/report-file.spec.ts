import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CommandError } from "../../ops/command-error";
import { tell, writingTo } from "../../ops/report-file";

describe("ops/report-file", () => {
  const folder = mkdtempSync(join(tmpdir(), "report-file-"));
  after(() => rmSync(folder, { recursive: true }));

  let printed: string[] = [];
  const { log } = console;
  beforeEach(() => {
    printed = [];
    console.log = (line: string) => void printed.push(line);
  });
  afterEach(() => {
    console.log = log;
  });
  const written = (path: string | undefined, text: string) => tell("found", { path, text: () => text });
  const added = (path: string | undefined, text: string) => tell("found", { path, text: () => text, appended: true });

  it("is written with its folder, or added to, and not at all where nobody asks", () => {
    const path = join(folder, "a", "report.md");
    added(path, "one");
    added(path, "two");
    assert.equal(readFileSync(path, "utf8"), "one\ntwo\n");
    written(path, "three");
    assert.equal(readFileSync(path, "utf8"), "three");
    tell("found", { path: undefined, text: () => assert.fail("was made for nobody") });
    assert.deepEqual(printed, ["found", "found", "found", "found"]);
  });

  it("says in a line what can't be written", () => {
    written(join(folder, "file"), "");
    for (const [write, path] of [
      [written, folder],
      [added, folder],
      [written, join(folder, "file", "below")],
      [added, ""],
      [written, join(folder, "nothing", "above", "it")],
      [written, "/proc/nothing/of/the/kind"],
    ] as const)
      assert.throws(
        () => write(path, "text"),
        (error: Error) => error instanceof CommandError && error.message.startsWith(`"${path}" can't be written (E`) && !error.message.includes("\n"),
      );
  });

  it("is written for none of two that name one file, by whichever spelling: the second would take the first's place", () => {
    const [path, other] = [join(folder, "one.json"), join(folder, "other.md")];
    const at = (path: string) => ({ path, text: () => "text" });
    assert.throws(() => tell("found", at(path), at(other), { ...at(`${folder}/./one.json`), appended: true }), {
      name: "CommandError",
      message: `"${path}" is named for several reports, and was written for none. Name a file for each`,
    });
    assert.deepEqual([existsSync(path), existsSync(other)], [false, true]);
  });

  it("is said and written whole, whichever of its files can't be written, and each of those is named", () => {
    const path = join(folder, "between.json");
    const at = (path: string) => ({ path, text: () => "text" });
    assert.throws(
      () => tell("found", at(folder), at(path), at("")),
      (error: Error) =>
        error instanceof CommandError &&
        error.message
          .split("\n")
          .map((line) => line.split('"')[1])
          .join() === `${folder},`,
    );
    assert.deepEqual([printed, readFileSync(path, "utf8")], [["found"], "text"]);
  });

  it("makes no folder for what is no report: a path that is misspelt stays one", () => {
    const path = join(folder, "misspelt", "config.json");
    assert.throws(() => writingTo(path, () => readFileSync(path)), /config\.json" can't be written \(ENOENT\)/);
    assert.ok(!existsSync(join(folder, "misspelt")));
  });
});
