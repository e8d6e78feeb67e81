import assert from "node:assert/strict";
import { CommandError } from "../../../ops/command-error";
import { type Plan, parsePlan } from "../../../ops/gate/plan";
import { requireWhole } from "../../../ops/gate/whole-plan";
import { refusalOf } from "../../support/refusal";

const urn = (name: string, stack = "prod", project = "bluemoxon") => `urn:pulumi:${stack}::${project}::aws:x/y:Z::${name}`;
const same = { op: "same", urn: urn("app-x") };
const failed = { severity: "error", message: "failed" };
const objection = { rule: "r", isMandatory: true, name: "app-x", message: "m" };
const plan = (parts: object): Plan => parsePlan(JSON.stringify(parts));

const refusal = (made: Plan, stack = "prod"): string => refusalOf(() => requireWhole(made, stack), CommandError);
const told = (fault: string, stack = "prod") =>
  `the plan ${fault}, so nothing can be said of it. Write it anew: pulumi preview --json --show-sames --show-replacement-steps --stack ${stack}`;

describe("a plan that is judged", () => {
  it("has a step for every resource that the engine has counted", () => {
    const whole = plan({ steps: [same, { op: "create", urn: urn("app-y") }], changeSummary: { same: 1, create: 1 } });
    assert.equal(requireWhole(whole, "prod"), whole);
    const uncounted = plan({ steps: [same] });
    assert.equal(requireWhole(uncounted, "prod"), uncounted);
  });

  it("is not one without a step, whatever printed it: that would read as no changes", () => {
    for (const none of [
      {},
      { steps: [] },
      { steps: [], changeSummary: { create: 65 } },
      { result: "failed" },
      { steps: [], diagnostics: [{ severity: "warning", message: "w" }] },
    ])
      assert.equal(refusal(plan(none)), told("has no step"));
  });

  for (const op of ["create", "import", "update", "delete", "same"])
    it(`is not one that counts more of ${op} than it shows`, () => {
      assert.equal(refusal(plan({ steps: [same], changeSummary: { [op]: 2 } })), told(`says ${op} 2, and shows ${op === "same" ? 1 : 0} of them`));
      assert.equal(refusal(plan({ steps: [same, { op, urn: urn("a") }, { op, urn: urn("b") }], changeSummary: { [op]: 2 } })), "");
    });

  it("counts a replacement as one, whatever steps it takes", () =>
    assert.equal(refusal(plan({ steps: [same, { op: "create-replacement", urn: urn("app-x") }], changeSummary: { replace: 1 } })), ""));

  it("is this stack's and this project's", () => {
    for (const [of, stack] of [
      [urn("app-x", "staging"), "prod"],
      [urn("app-x", "prod", "other"), "prod"],
      [urn("app-x"), "prod2"],
    ] as const)
      assert.equal(refusal(plan({ steps: [{ ...same, urn: of }], diagnostics: [failed] }), stack), told(`is of another stack or project (${of})`, stack));
  });

  it("may be cut short where the engine or the pack says why: the judge refuses it by that", () => {
    assert.equal(refusal(plan({ diagnostics: [failed] })), "");
    assert.equal(refusal({ ...plan({ steps: [same], changeSummary: { same: 2 } }), findings: [objection] }), "");
    assert.equal(refusal({ ...plan({ steps: [] }), findings: [{ ...objection, isMandatory: false }] }), told("has no step"));
  });
});
