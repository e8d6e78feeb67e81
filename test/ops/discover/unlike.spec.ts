import assert from "node:assert/strict";
import { compared, unlikeSection } from "../../../ops/discover/unlike";
import type { Plan, Step } from "../../../ops/gate/plan";

const role = "aws:iam/role:Role";
const adopt = { "app-role": "app", "app-group": "sg-1", "app-function": "f" };
const step = (op: string, name: string, type: string, before: object, after: object): Step => ({
  op,
  urn: `urn:pulumi:s::p::${type}::${name}`,
  oldState: { type, custom: true, inputs: before } as never,
  newState: { type, custom: true, inputs: after } as never,
  detailedDiff: Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])].map((path) => [path, { kind: "update", inputDiff: true }])),
});
const plan = (steps: readonly Step[], ...errors: readonly string[]): Plan => ({
  steps: [...steps],
  findings: [],
  diagnostics: errors.map((message) => ({ severity: "error", message })),
});

const replaced: Step = {
  ...step("replace", "app-role", role, { path: "/service-role/", description: "a" }, { path: "/", description: "b" }),
  detailedDiff: { path: { kind: "update-replace", inputDiff: true }, description: { kind: "update", inputDiff: true } },
};
const debug = (value: string) => ({ environment: { variables: { DEBUG: value } } });
const variable: Step = {
  ...step("update", "app-function", "aws:lambda/function:Function", debug("on"), debug("off")),
  detailedDiff: { "environment.variables.DEBUG": { kind: "update", inputDiff: true } },
};

// Proves what is made of a plan. That the engine's plan tells these, `npm run rehearse:hands` shows.
describe("ops/discover/unlike", () => {
  it("tells of each adopted row what lives and what the file says, whether it would be another resource, and what may be held", () => {
    const { unlike, faults } = compared(
      plan([
        step("import", "app-other", role, {}, {}),
        step("update", "app-strange", role, { description: "a" }, { description: "b" }),
        replaced,
        step("create-replacement", "app-role", role, { path: "/service-role/" }, { path: "/" }),
        step("update", "app-group", "aws:ec2/securityGroup:SecurityGroup", { ingress: ["a"] }, { ingress: [] }),
        variable,
      ]),
      { adopt },
    );
    assert.deepEqual(
      unlike.map(({ name, path, from, to, replaces, holdable }) => [name, path, from, to, replaces, holdable]),
      [
        ["app-function", "environment.variables.DEBUG", "on", "off", false, false],
        ["app-group", "ingress", '["a"]', "[]", false, false],
        ["app-role", "path", "/service-role/", "/", true, true],
        ["app-role", "description", "a", "b", false, true],
      ],
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(unlikeSection({ unlike, faults }), [
      "living otherwise than the file says (4): AWS is right, the file is wrong, until you decide otherwise. State what lives, hold it, or list the change under reconcile",
      "  app-function: environment.variables.DEBUG lives on, the file says off",
      "  app-group: ingress lives otherwise\n    lives      a",
      "  app-role: path lives /service-role/, the file says / (adopting would replace it)",
      "  app-role: description lives a, the file says b",
      "",
      "where no fact can say it, hold it: under ledger.hold, each with its reason",
      '  app-role: [{ path: "path", reason: "" }, { path: "description", reason: "" }]',
      "",
      "variables that hands have set: under ledger.keep",
      "  app-function: [DEBUG]",
      "",
    ]);
  });

  it("offers no variable to keep where a function differs in all of them at once", () => {
    const [one] = compared(plan([variable]), { adopt }).unlike;
    assert.ok(one);
    const whole = unlikeSection({ unlike: [{ ...one, path: "environment" }], faults: [] }).join("\n");
    assert.match(whole, /app-function: environment lives on/);
    assert.doesNotMatch(whole, /ledger\.keep/);
  });

  it("leaves out what is written to the state alone", () => {
    const type = "aws:ec2/natGateway:NatGateway";
    const nat: Step = {
      op: "update",
      urn: `urn:pulumi:s::p::${type}::app-role`,
      oldState: { type, custom: true, inputs: {} },
      newState: { type, custom: true, inputs: {} },
      detailedDiff: { regionalNatGatewayAddresses: { kind: "add" } },
    };
    assert.deepEqual(compared(plan([nat]), { adopt }), { unlike: [], faults: [] });
  });

  it("says why where the engine could not look, and never that all is alike then, also where it has told some of it", () => {
    const told = compared(plan([], "the state can't be read\n"), { adopt });
    assert.deepEqual(told, { unlike: [], faults: ["the engine: the state can't be read"] });
    assert.deepEqual(unlikeSection(told), [
      "not compared, or not all: mend what is said here, and look again: docs/refusals.md",
      "  the engine: the state can't be read",
      "",
    ]);
    const guarded = "error: refused: app-role may not change: differs from what lives\n";
    const engines = 'unable to replace resource "app-role" as it is currently marked for protection. To unprotect the resource, remove the `protect` flag';
    const half = compared(plan([replaced], guarded, engines, "resource 'x' does not exist", "preview failed"), { adopt });
    assert.deepEqual([half.unlike.length, half.faults], [2, ["the engine: resource 'x' does not exist"]]);
    assert.deepEqual(compared(plan([replaced], guarded, "preview failed"), { adopt }).faults, []);
  });

  it("is silent where all lives as the file says", () => assert.deepEqual(unlikeSection(compared(plan([]), { adopt })), []));
});
