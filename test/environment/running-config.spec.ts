import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { EnvironmentError } from "../../environment/fault";
import { readEnvironment } from "../../environment/read";
import { placedInRun, runningConfig } from "../../environment/running-source";
import { readStackFile } from "../../ops/stack-file";
import { otherStacks } from "../../policy/other-stacks";
import { dirname } from "node:path";
import { withSectionsApart } from "../support/section-files";
import { asCommitted, committed, readOptions } from "../support/stacks";

// Proves what is made of what the engine hands over. That it hands over names of files alone, the rehearsal's bench of a large estate proves.
describe("a running stack with sections in files of their own", () => {
  const named = process.env["PULUMI_OPTION_CONFIG_FILE"];
  afterEach(() => {
    if (named === undefined) delete process.env["PULUMI_OPTION_CONFIG_FILE"];
    else process.env["PULUMI_OPTION_CONFIG_FILE"] = named;
  });

  it("has them beside the file that the engine was told of", () =>
    withSectionsApart("prod", ["ledger", "exceptions"], (path) => {
      process.env["PULUMI_OPTION_CONFIG_FILE"] = path;
      const { stated } = readStackFile(path);
      assert.deepEqual(stated["bluemoxon:ledger"], { file: "ledger.prod.yaml" });
      const { config, fileFaults } = runningConfig("any", stated);
      assert.deepEqual([config, fileFaults], [asCommitted("prod"), []]);
    }));

  it("has its faults in their lines", () =>
    withSectionsApart("prod", ["ledger"], (path) => {
      process.env["PULUMI_OPTION_CONFIG_FILE"] = path;
      const { stated } = readStackFile(path);
      const own = path.replace("Pulumi.prod", "ledger.prod");
      writeFileSync(own, "phase: gone\n");
      const error = (): unknown => {
        const { config, fileFaults } = runningConfig("any", stated);
        try {
          return readEnvironment(config, readOptions, fileFaults);
        } catch (thrown) {
          return placedInRun(thrown, "any", () => stated);
        }
      };
      const thrown = error();
      assert.ok(thrown instanceof EnvironmentError);
      assert.ok(thrown.message.includes(`${own}:1:1 ledger.phase: expected one of`), thrown.message);
    }));

  it("is refused where the engine was given another stack file than anybody can find: beside that lie other sections", () =>
    withSectionsApart("prod", ["ledger"], (path) => {
      const { stated } = readStackFile(path);
      for (const file of [undefined, path.replace("Pulumi.prod", "Pulumi.gone")]) {
        if (file === undefined) delete process.env["PULUMI_OPTION_CONFIG_FILE"];
        else process.env["PULUMI_OPTION_CONFIG_FILE"] = file;
        const { config, fileFaults } = runningConfig("any", stated);
        assert.equal(config["bluemoxon:ledger"], undefined);
        assert.deepEqual(
          fileFaults.map(({ path: section }) => section),
          ["ledger"],
        );
        assert.match(fileFaults[0]?.message ?? "", /Name it by PULUMI_OPTION_CONFIG_FILE, not by --config-file$/);
      }
    }));

  it("is what the engine hands over where no section has a file: nothing is read", () => {
    delete process.env["PULUMI_OPTION_CONFIG_FILE"];
    assert.deepEqual(runningConfig("nobody", asCommitted("prod")), { config: asCommitted("prod"), fileFaults: [] });
  });

  it("is held against others that have theirs apart too", () =>
    withSectionsApart("staging", ["ledger", "urls"], (path) =>
      assert.deepEqual(
        otherStacks(committed("prod").account.id, dirname(path)).map(({ facts }) => facts.urls),
        [committed("staging").urls],
      ),
    ));
});
