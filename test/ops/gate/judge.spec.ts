import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { LedgerFacts } from "../../../environment/ledger";
import { type Phase, phases } from "../../../environment/phase";
import { judge } from "../../../ops/gate/judge";
import type { Plan, Step } from "../../../ops/gate/plan";
import { locked } from "../../support/locks";

const ledger: LedgerFacts = {
  adopt: { "app-vpc": "vpc-0123456789abcdef0", "app-function": "app" },
  create: ["app-queue"],
  retire: {},
  external: {},
  reconcile: {
    "app-function": [
      { path: "tracingConfig", from: null, to: null, phase: "reconcile", reason: "traced" },
      { path: "environment.variables.QUEUE", from: null, to: "jobs", phase: "create", reason: "named" },
    ],
  },
  keep: {},
};

const urn = (name: string) => `urn:pulumi:stack::project::aws:x/y:Z::${name}`;
const live = { type: "aws:x/y:Z", custom: true, ...locked };
const step = (op: string, name: string, paths: readonly string[] = []): Step => ({
  op,
  urn: urn(name),
  newState: { ...live, ...(op === "import" && { importID: ledger.adopt[name] }) },
  detailedDiff: Object.fromEntries(paths.map((path) => [path, { kind: "update" }])),
});
const plan = (...steps: Step[]): Plan => ({ steps, diagnostics: [] });
const allowed = (phase: Phase, ...steps: Step[]) => judge(plan(...steps), phase, ledger).allowed;
/** The reasons of a refusal, in the order of the steps. */
const whys = (phase: Phase, ...steps: Step[]) => judge(plan(...steps), phase, ledger).refusals.map(({ why }) => why);

describe("the gate's judge", () => {
  it("allows imports of listed ids in phase adopt, and counts them", () => {
    const verdict = judge(plan(step("import", "app-vpc"), step("import", "app-function")), "adopt", ledger);
    assert.deepEqual([verdict.allowed, verdict.counts], [true, { import: 2 }]);
  });

  it("refuses an import of another id than the ledger names, or of none, and tells both", () => {
    const swapped: Step = { ...step("import", "app-vpc"), newState: { ...live, importID: "vpc-0fedcba9876543210" } };
    const { newState: _, ...blank } = step("import", "app-vpc");
    assert.deepEqual(whys("adopt", swapped, blank), [
      "would import vpc-0fedcba9876543210, but the ledger names vpc-0123456789abcdef0",
      "would import undefined, but the ledger names vpc-0123456789abcdef0",
    ]);
  });

  it("refuses an import after phase adopt, and says where to go back to", () => {
    for (const phase of ["reconcile", "create", "steady"] as const)
      assert.match(whys(phase, step("import", "app-vpc"))[0] ?? "", /Go back to phase adopt first/);
  });

  it("refuses any update in phase adopt, and says what to do", () => {
    const update = step("update", "app-function", ["tracingConfig.mode"]);
    assert.match(whys("adopt", update)[0] ?? "", /^differs from what lives: adopting would change it.*list the change under reconcile$/);
  });

  it("allows any update in phase steady: what it may change is reviewed, not listed", () =>
    assert.equal(allowed("steady", step("update", "app-vpc", ["tags.Owner"]), step("update", "app-function")), true));

  it("passes over what stays as it is or is only read, in every phase, and counts none of it", () => {
    for (const phase of phases) {
      const verdict = judge(plan(step("same", "app-vpc"), step("refresh", "app-function"), step("read", "app-elsewhere")), phase, ledger);
      assert.deepEqual([verdict.allowed, verdict.refusals, verdict.counts], [true, [], {}], phase);
    }
  });

  it("allows a listed path in its phase, also below it", () =>
    assert.equal(allowed("reconcile", step("update", "app-function", ["tracingConfig.mode"])), true));

  it("refuses a listed path before its phase", () =>
    assert.equal(allowed("reconcile", step("update", "app-function", ["environment.variables.QUEUE"])), false));

  it("refuses paths that no row lists, beside one that a row lists, and names each", () =>
    assert.deepEqual(whys("reconcile", step("update", "app-function", ["timeout", "tracingConfig.mode", "memorySize"])), [
      "changes timeout, memorySize, which no reconcile row lists for this phase",
    ]));

  it("allows the parent map that the bridge names beside a listed child", () =>
    assert.equal(allowed("create", step("update", "app-function", ["environment.variables", "environment.variables.QUEUE"])), true));

  it("refuses a parent map alone: what changed below it is not said", () =>
    assert.equal(allowed("create", step("update", "app-function", ["environment.variables"])), false));

  it("refuses a parent map with a child that no row lists, whatever its other children", () =>
    assert.deepEqual(whys("create", step("update", "app-function", ["environment.variables", "environment.variables.QUEUE", "environment.variables.KEY"])), [
      "changes environment.variables, environment.variables.KEY, which no reconcile row lists for this phase",
    ]));

  it("refuses an update whose changed paths the engine does not name, and says where to look", () =>
    assert.match(whys("reconcile", step("update", "app-function"))[0] ?? "", /does not say where\. Look at the plan with pulumi preview --diff$/));

  it("reads the reasons where a framework resource has no detailed diff", () => {
    const rule: Step = { ...step("update", "app-vpc"), diffReasons: ["description"] };
    assert.match(judge(plan(rule), "reconcile", ledger).refusals[0]?.why ?? "", /changes description/);
  });

  it("allows a listed create in phase create and steady, and in no earlier one", () => {
    assert.deepEqual(
      phases.map((phase) => allowed(phase, step("create", "app-queue"))),
      [false, false, true, true],
    );
    assert.match(whys("adopt", step("create", "app-queue"))[0] ?? "", /^belongs to phase create\. Leave it out of this run with --exclude$/);
  });

  it("refuses the create of a name that the ledger does not list, and says how it would be listed", () => {
    assert.match(whys("steady", step("create", "app-twin"))[0] ?? "", /the ledger does not list it under create\. If it lives, adopt it$/);
  });

  it("lets a create row that was made halfway be finished in phase create, and not before", () => {
    assert.equal(allowed("create", step("update", "app-queue", ["delaySeconds"])), true);
    assert.equal(allowed("reconcile", step("update", "app-queue", ["delaySeconds"])), false);
  });

  it("lets components, providers and the stack come and change, none go, and counts none of them", () => {
    const component = (op: string): Step => ({ op, urn: urn("app"), newState: { type: "bluemoxon:index:Api", custom: false } });
    const verdict = judge(plan(component("create"), component("update"), component("import"), step("import", "app-vpc")), "adopt", ledger);
    assert.deepEqual([verdict.allowed, verdict.counts], [true, { import: 1 }]);
    assert.deepEqual(judge(plan(component("delete")), "steady", ledger).refusals, [
      { op: "delete", name: "app", why: "a component or provider may not leave. Restore it" },
    ]);
  });

  it("refuses a preview that ended with an error, whatever its steps, and tells whose it is", () => {
    const diagnostics = [
      { severity: "warning", message: "deprecated" },
      { severity: "error", message: "preview failed\n\n" },
      { severity: "error", message: "not found", urn: urn("app-vpc") },
    ];
    const { allowed, refusals } = judge({ steps: [], diagnostics }, "steady", ledger);
    assert.equal(allowed, false);
    assert.deepEqual(refusals, [
      { op: "error", name: "the engine", why: "preview failed" },
      { op: "error", name: "app-vpc", why: "not found" },
    ]);
  });

  it("lets a warning be", () =>
    assert.equal(judge({ steps: [], diagnostics: [{ severity: "warning", message: "deprecated" }] }, "steady", ledger).allowed, true));

  it("tells the changes of each resource that has any, and of no other", () => {
    const update: Step = {
      ...step("update", "app-function", ["timeout"]),
      oldState: { ...live, inputs: { timeout: 30 } },
      newState: { ...live, inputs: { timeout: 60 } },
    };
    const { changes } = judge(plan(update, step("create", "app-queue"), step("same", "app-vpc", ["description"])), "steady", ledger);
    assert.deepEqual(changes, { "app-function": [{ path: "timeout", from: "30", to: "60" }] });
  });

  it("refuses a delete by name, and points at the one way out", () =>
    assert.deepEqual(judge(plan(step("delete", "app-vpc")), "steady", ledger).refusals, [
      {
        op: "delete",
        name: "app-vpc",
        why: "delete is never allowed: no phase deletes, replaces or lets go. Undo the change, or retire the resource as docs/retire.md says",
      },
    ]));

  it("never allows a plan with a delete, a replace, a discard, or an operation it does not know", () => {
    const losing = [
      "delete",
      "replace",
      "create-replacement",
      "delete-replaced",
      "discard",
      "discard-replaced",
      "import-replacement",
      "read-replacement",
      "remove-pending-replace",
    ];
    const harmless = fc.constantFrom(
      step("same", "app-vpc"),
      step("import", "app-vpc"),
      step("create", "app-queue"),
      step("update", "app-function", ["tracingConfig"]),
    );
    const bad = fc.oneof(
      fc.constantFrom(...losing),
      fc.string().filter((op) => !["same", "read", "refresh", "import", "update", "create"].includes(op)),
    );
    fc.assert(
      fc.property(fc.constantFrom(...phases), fc.array(harmless), bad, fc.array(harmless), (phase, before, op, after) => {
        assert.equal(allowed(phase, ...before, step(op, "app-vpc"), ...after), false);
      }),
    );
  });
});
