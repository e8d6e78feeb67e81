import assert from "node:assert/strict";
import { EnvironmentError } from "../../environment/fault";
import { readEnvironment } from "../../environment/read";
import { absent, allStackNames, committed, committedConfig, faultsOf, mutate, readOptions } from "../support/stacks";
import { badInputs } from "./bad-inputs";

// Proves what the reader accepts and refuses, and in which words. Does not prove that the committed values are those of the
// live accounts: discover and the adoption's plan do.
describe("environment/read", () => {
  for (const stack of allStackNames) {
    it(`reads the committed ${stack} file without a fault`, () => {
      assert.deepEqual(faultsOf(committedConfig(stack)), []);
    });

    it(`gives every fact of the committed ${stack} file back as it is written`, () => {
      const config = committedConfig(stack);
      const environment = readEnvironment(config, readOptions);
      assert.deepEqual(Object.fromEntries(Object.entries(environment).map(([section, facts]) => [`bluemoxon:${section}`, facts])), config);
    });

    it(`refuses the committed ${stack} file outside discover as long as an id is unknown, and names the command`, () => {
      const { adopt } = readEnvironment(committedConfig(stack), readOptions).ledger;
      const unknown = Object.keys(adopt).filter((name) => adopt[name] === "unknown");
      assert.deepEqual(
        faultsOf(committedConfig(stack), { unknownIds: "refused" }),
        unknown.map((name) => ({ path: `ledger.adopt.${name}`, message: "import id is unknown. Run: npm run discover -- --stack <name> --write" })),
      );
    });
  }

  it("names the discover command at an unknown id", () => {
    const config = Object.entries(committed("prod")).reduce((whole, [section, facts]) => ({ ...whole, [`bluemoxon:${section}`]: facts }), {});
    assert.deepEqual(faultsOf(config, { unknownIds: "refused" }), []);
    assert.deepEqual(faultsOf(mutate(config, "ledger.adopt.app-cdn-images", "unknown"), { unknownIds: "refused" }), [
      { path: "ledger.adopt.app-cdn-images", message: "import id is unknown. Run: npm run discover -- --stack <name> --write" },
    ]);
  });

  it("reads for discover what nobody has looked up yet, and rows that wait for the one that it will add", () => {
    assert.deepEqual(faultsOf(mutate(committedConfig("prod"), "ledger.adopt.app-identity-pool", "unknown")), []);
    const waiting = mutate(committedConfig("prod"), "ledger.keep.app-other-function", ["NAME"]);
    assert.deepEqual(faultsOf(waiting), [{ path: "ledger.keep.app-other-function", message: "refines an adoption, but ledger.adopt has no such row" }]);
    assert.deepEqual(faultsOf(waiting, { missingRows: "allowed" }), []);
  });

  for (const [group, inputs] of Object.entries(badInputs)) {
    describe(`refuses, by path and with what to do (${group})`, () => {
      for (const { stack, title, path, value, faults } of inputs) {
        it(title, () => {
          assert.ok(faults.length > 0, "a bad input has a fault");
          assert.deepEqual(faultsOf(mutate(committedConfig(stack), path, value)), faults);
        });
      }
    });
  }

  it("refuses two behaviors for one path pattern: CloudFront would never reach the second", () => {
    const config = committedConfig("prod");
    const { frontend } = config["bluemoxon:cdn"] as { frontend: { orderedBehaviors: unknown[] } };
    const [behavior] = frontend.orderedBehaviors;
    assert.deepEqual(faultsOf(mutate(config, "cdn.frontend.orderedBehaviors", [behavior, behavior])), [
      { path: "cdn.frontend.orderedBehaviors.1.path", message: 'path "/book-images/*" is also at cdn.frontend.orderedBehaviors.0.path' },
    ]);
  });

  it("refuses a section that no room knows", () => {
    const config = { ...committedConfig("prod"), "bluemoxon:waf": {} };
    const known =
      "account, network, urls, database, storage, identity, api, scraper, worker, cdn, delivery, httpApi, dns, invocations, monitoring, dbSync, ledger, exceptions";
    assert.deepEqual(faultsOf(config), [{ path: "bluemoxon:waf", message: `is not a key of this project. Known: ${known}` }]);
  });

  it("refuses the provider's own settings, which would go round the account lock, and leaves the engine's alone", () => {
    const faults = faultsOf({ ...committedConfig("prod"), "aws:region": "us-east-1", "pulumi:tags": {} });
    assert.deepEqual(
      faults.map(({ path }) => path),
      ["aws:region"],
    );
  });

  it("reports every fault of a file in one error, whichever section it is in", () => {
    let config = mutate(committedConfig("prod"), "account.id", 266672885920);
    config = mutate(config, "network.nat.subnet", "public-c");
    config = mutate(config, "database.maxAllocatedStorageGb", 40);
    config = mutate(config, "worker", absent);
    config = mutate(config, "ledger.keep.app-nobody", ["NAME"]);
    assert.throws(
      () => readEnvironment(config, readOptions),
      (error) => {
        assert.ok(error instanceof EnvironmentError);
        assert.deepEqual(
          error.faults.map(({ path }) => path),
          ["account.id", "worker", "network.nat.subnet", "database.maxAllocatedStorageGb", "ledger.keep.app-nobody"],
        );
        assert.match(error.message, /^The stack file has 5 fault\(s\); nothing was changed \(docs\/refusals\.md\)\.\n {2}account\.id: expected a 12-digit/);
        assert.equal(error.message.split("\n").length, 6);
        return true;
      },
    );
  });
});
