import assert from "node:assert/strict";
import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { projectFolder } from "../../ops/stack-file";
import { fileEdits } from "../../rehearsal/long/fuzz/edits-of-the-file";
import { allProgramEdits } from "../../rehearsal/long/fuzz/edits-of-the-program";
import { rounds } from "../../rehearsal/long/fuzz/round";
import { editable } from "../../rehearsal/stage/stack-files";

const read = (file: string) => readFileSync(join(projectFolder, file), "utf8");

describe("the fuzz run's edits", () => {
  for (const { what, file, before, after } of allProgramEdits) {
    it(`of the program change it: ${what}`, () => assert.notEqual(read(file).replace(before, after), read(file)));
  }

  it("of the stack file change it, say what they did, and leave it YAML", () => {
    const untouched = editable(read("Pulumi.prod.yaml"));
    const before = untouched.toString({ lineWidth: 0 });
    fc.assert(
      fc.property(fileEdits, ({ edit }) => {
        const document = untouched.clone();
        const words = edit(document);
        const after = document.toString({ lineWidth: 0 });
        // Swapping a row with itself, or changing an empty text to an empty one, is the rare edit of nothing.
        fc.pre(after !== before);
        assert.doesNotMatch(words, /undefined/);
        assert.equal(parseDocument(after).errors.length, 0, words);
      }),
      { numRuns: 40 },
    );
  });

  it("are the same for the same seed", () => {
    const drawn = () => fc.sample(rounds, { seed: 7, numRuns: 5 }).map(({ phase, way, flags, ofTheProgram }) => ({ phase, way, flags, ofTheProgram }));
    assert.deepEqual(drawn(), drawn());
  });
});
