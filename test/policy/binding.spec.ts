import type { Policies, ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import assert from "node:assert/strict";
import { binding } from "../../policy/binding";
import { packRules } from "../../policy/pack";

type Level = "mandatory" | "advisory";
const property = (enforcementLevel: Level, ...faults: readonly string[]): ResourceValidationPolicy => ({
  name: "a-rule",
  description: "A rule.",
  enforcementLevel,
  validateResource: (_args, report) => faults.forEach((fault) => report(fault)),
});
const stack = (enforcementLevel: Level, ...faults: readonly string[]): StackValidationPolicy => ({
  name: "a-rule",
  description: "A rule.",
  enforcementLevel,
  validateStack: (_args, report) => faults.forEach((fault) => report(fault)),
});

/** Lets a rule judge. @returns what it reported. */
async function judged([rule]: Policies): Promise<string[]> {
  const reports: string[] = [];
  const report = (message: string) => void reports.push(message);
  if (rule === undefined) assert.fail("no rule");
  if ("validateStack" in rule) await rule.validateStack({} as never, report);
  else if (typeof rule.validateResource === "function") await rule.validateResource({} as never, report);
  return reports;
}

describe("policy/binding", () => {
  for (const [kind, rule] of Object.entries({ property, stack })) {
    it(`makes what a mandatory ${kind} rule finds an error, which the engine can't set aside`, async () => {
      await assert.rejects(judged(binding([rule("mandatory", "one", "two")])), (error) => {
        assert.ok(error instanceof Error);
        assert.equal(error.message, "[mandatory] a-rule: one\ntwo");
        assert.equal(error.stack, error.message);
        return true;
      });
    });

    it(`says nothing where a mandatory ${kind} rule finds nothing`, async () => {
      assert.deepEqual(await judged(binding([rule("mandatory")])), []);
    });

    it(`leaves an advisory ${kind} rule its reports`, async () => {
      assert.deepEqual(await judged(binding([rule("advisory", "one")])), ["one"]);
    });
  }

  it("refuses a rule that it could not make binding", () => {
    assert.throws(() => binding([{ ...property("mandatory"), validateResource: [] }]), /a-rule judges by none or several functions/);
  });

  it("keeps the roster, and makes every mandatory rule of it binding", () => {
    const roster = packRules(() => assert.fail("no rule may ask for the stack while the pack loads"));
    const bound = binding(roster);
    assert.deepEqual(
      bound.map(({ name, enforcementLevel }) => [name, enforcementLevel]),
      roster.map(({ name, enforcementLevel }) => [name, enforcementLevel]),
    );
    for (const [index, rule] of bound.entries()) assert.equal(rule === roster[index], rule.enforcementLevel === "advisory", rule.name);
  });
});
