import assert from "node:assert/strict";
import { compared, unlikeSection } from "../../../ops/discover/unlike";
import type { Plan, Step } from "../../../ops/gate/plan";

const role = "aws:iam/role:Role";
const adopt = { "app-role": "app", "app-group": "sg-1" };
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

// Proves what is made of a plan. That the engine's plan tells these, `npm run rehearse:hands` shows.
describe("ops/discover/unlike", () => {
  it("tells of each adopted row what lives and what the file says, whether it would be another resource, and what may be held", () => {
    const { unlike, faults } = compared(
      plan([
        step("import", "app-other", role, {}, {}),
        step("update", "app-strange", role, { description: "a" }, { description: "b" }),
        step("replace", "app-role", role, { path: "/service-role/" }, { path: "/" }),
        step("create-replacement", "app-role", role, { path: "/service-role/" }, { path: "/" }),
        step("update", "app-group", "aws:ec2/securityGroup:SecurityGroup", { ingress: ["a"] }, { ingress: [] }),
      ]),
      { adopt },
    );
    assert.deepEqual(
      unlike.map(({ name, path, from, to, replaces, holdable }) => ({ name, path, from, to, replaces, holdable })),
      [
        { name: "app-role", path: "path", from: "/service-role/", to: "/", replaces: true, holdable: true },
        { name: "app-group", path: "ingress", from: '["a"]', to: "[]", replaces: false, holdable: false },
      ],
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(unlikeSection({ unlike, faults }), [
      "living otherwise than the file says (2): AWS is right, the file is wrong, until you decide otherwise. State what lives, hold it, or list the change under reconcile",
      '  app-role: path lives /service-role/, the file says / (adopting would replace it)\n    hold       app-role: [{ path: "path", reason: … }]',
      "  app-group: ingress lives otherwise\n    lives      a",
      "",
    ]);
  });

  it("says why where the engine could not look, and never that all is alike then", () => {
    const told = compared(plan([], "the state can't be read\n"), { adopt });
    assert.deepEqual(told, { unlike: [], faults: ["the state can't be read"] });
    assert.deepEqual(unlikeSection(told), ["not compared: the engine could not look at what lives", "  the state can't be read", ""]);
  });

  it("is silent where all lives as the file says", () => assert.deepEqual(unlikeSection(compared(plan([]), { adopt })), []));
});
