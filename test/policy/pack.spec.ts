import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { projectFolder } from "../../ops/stack-file";
import { packRules } from "../../policy/pack";
import { asked, contextOf, stackViolations, violations } from "../support/policies";
import { built } from "../support/rooms";
import { committed, stackNames } from "../support/stacks";

type Rule = ResourceValidationPolicy | StackValidationPolicy;
const roster = packRules(() => assert.fail("no rule may ask for the stack while the pack loads")) as readonly Rule[];

/** The roster, pinned: a rule that comes, goes or softens has to be written down here too. */
const pinned = {
  "resources-are-in-the-ledger": "mandatory",
  "resources-are-protected": "mandatory",
  "functions-are-traced": "mandatory",
  "api-names-the-real-queue": "mandatory",
  "database-is-protected-from-deletion": "mandatory",
  "pending-changes-are-named": "advisory",
};

// Proves what the rules say of the program. Does not prove that the engine stops on it: the rehearsal does.
describe("policy/pack", () => {
  it("has exactly these rules, with these levels, in this order", () => {
    assert.deepEqual(
      Object.entries(pinned),
      roster.map(({ name, enforcementLevel }) => [name, enforcementLevel]),
    );
  });

  it("has one file a rule, named like it", () => {
    const files = readdirSync(join(projectFolder, "policy", "rules")).map((file) => file.replace(/\.ts$/, ""));
    assert.deepEqual(files.sort(), Object.keys(pinned).sort());
  });

  it("describes every rule in a sentence", () => {
    for (const { name, description } of roster) assert.match(description, /^[A-Z].{20,}\.$/, name);
  });

  for (const stack of stackNames) {
    it(`passes the whole of ${stack} as it is committed`, async () => {
      const rules = packRules(contextOf(committed(stack))) as readonly Rule[];
      const resources = (await built(stack)).map(asked);
      assert.ok(resources.length > 50);
      for (const rule of rules) {
        const reports = "validateStack" in rule ? stackViolations(rule, resources) : resources.flatMap((resource) => violations(rule, resource));
        assert.deepEqual(reports, [], rule.name);
      }
    });
  }
});
