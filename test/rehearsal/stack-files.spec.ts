import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readStackFile } from "../../ops/stack-file";
import { copyStackFile, copyWithLedger, enterPhase, filesOf, keepStackFile } from "../../rehearsal/stage/stack-files";
import { withSectionsApart } from "../support/section-files";
import { asCommitted } from "../support/stacks";

const phaseIn = (path: string) => (readStackFile(path).config["bluemoxon:ledger"] as { phase: string }).phase;

describe("a rehearsal's copy of a stack file", () => {
  for (const sections of [[], ["ledger", "exceptions"]])
    it(`takes ${sections.length === 0 ? "the whole" : "its sections' files"} along, moves its phase, and is put back`, () =>
      withSectionsApart("prod", sections, (path) => {
        const folder = join(dirname(path), "copy");
        mkdirSync(folder);
        const copy = join(folder, "held.yaml");
        copyStackFile(path, copy);
        assert.deepEqual(readStackFile(copy).config, asCommitted("prod"));
        assert.equal(filesOf(readStackFile(copy)).length, 1 + sections.length);
        const restore = keepStackFile(copy);
        enterPhase(copy, "create");
        assert.equal(phaseIn(copy), "create");
        assert.equal(phaseIn(path), "adopt");
        restore();
        assert.deepEqual(readStackFile(copy).config, asCommitted("prod"));
        copyWithLedger(path, copy, (document, steps) => document.setIn([...steps, "external", "x"], "why"));
        assert.equal((readStackFile(copy).config["bluemoxon:ledger"] as { external: Record<string, string> }).external["x"], "why");
      }));

  it("is edited in every file, by how deep a section stands in it", () =>
    withSectionsApart("prod", ["exceptions"], (path) => {
      writeFileSync(path, `# ${readFileSync(path, "utf8")}`);
      const copy = join(dirname(path), "Pulumi.copy.yaml");
      const depths: number[] = [];
      copyStackFile(path, copy, (text, depth) => {
        depths.push(depth);
        return text.replaceAll("2027-06-30", "2999-12-31");
      });
      assert.deepEqual(depths, [4, 0]);
      assert.doesNotMatch(readFileSync(join(dirname(path), "exceptions.prod.yaml"), "utf8"), /2027-06-30/);
    }));
});
