import assert from "node:assert/strict";
import type { ResourceValidationPolicy, StackValidationPolicy } from "@pulumi/policy";
import { packRules } from "../../../policy/pack";
import { type Asked, askedOf, contextOf, stackViolations, violations } from "../../support/policies";
import { committed } from "../../support/stacks";
import { accessMutations } from "../mutations/access";
import { bucketMutations } from "../mutations/buckets";
import { callerMutations } from "../mutations/callers";
import { grantMutations } from "../mutations/grants";
import { keepingMutations } from "../mutations/keeping";
import { shapeMutations } from "../mutations/shape";
import { trustMutations } from "../mutations/trust";

type Rule = ResourceValidationPolicy | StackValidationPolicy;

const rules = () => packRules(contextOf({ ...committed("prod"), exceptions: {} })) as readonly Rule[];

const mutations = { ...accessMutations, ...bucketMutations, ...callerMutations, ...grantMutations, ...keepingMutations, ...shapeMutations, ...trustMutations };

const reports = (rule: Rule, resources: readonly Asked[]) => [
  ...("validateResource" in rule ? resources.flatMap((resource) => violations(rule, resource)) : []),
  ...("validateStack" in rule ? stackViolations(rule, resources) : []),
];

// Each rule's passing case is the committed program, which policy/pack.spec.ts holds against all of them.
describe("policy/rules, one mutation of the committed program at a time", () => {
  for (const [name, cases] of Object.entries(mutations)) {
    for (const [what, [mutate, says]] of Object.entries(cases)) {
      it(`${name} objects to ${what}`, async () => {
        const rule = rules().find((candidate) => candidate.name === name);
        assert.ok(rule, `${name} is not in the roster`);
        const resources = await askedOf("prod");
        const before = reports(rule, resources);
        const found = reports(rule, mutate(resources)).filter((report) => !before.includes(report));
        assert.ok(
          found.some((report) => says.test(report)),
          `${name} says of it: ${found.join("\n") || "nothing"}`,
        );
      });
    }
  }

  it("has a mutation for every rule that a test of its own does not mutate", () => {
    const elsewhere = [
      "resources-are-in-the-ledger",
      "resources-are-protected",
      "functions-are-traced",
      "api-names-the-real-queue",
      "database-is-protected-from-deletion",
      "pending-changes-are-named",
      "terms-are-kept",
      "stacks-are-alike",
    ];
    assert.deepEqual(
      [...Object.keys(mutations), ...elsewhere].sort(),
      rules()
        .map(({ name }) => name)
        .sort(),
    );
  });
});
