import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { LedgerFacts } from "../../environment/ledger";
import { type Phase, phases } from "../../environment/phase";
import { judge } from "../../ops/gate/judge";
import { type Plan, type Step, parsePlan } from "../../ops/gate/plan";
import { verdictMarkdown, verdictText } from "../../ops/gate/verdict-text";

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
const live = { type: "aws:x/y:Z", custom: true };
const step = (op: string, name: string, paths: readonly string[] = []): Step => ({
  op,
  urn: urn(name),
  newState: { ...live, ...(op === "import" && { importID: ledger.adopt[name] }) },
  detailedDiff: Object.fromEntries(paths.map((path) => [path, { kind: "update" }])),
});
const plan = (...steps: Step[]): Plan => ({ steps, diagnostics: [] });
const allowed = (phase: Phase, ...steps: Step[]) => judge(plan(...steps), phase, ledger).allowed;

describe("the gate's judge", () => {
  it("allows imports of listed ids in phase adopt, and counts them", () => {
    const verdict = judge(plan(step("import", "app-vpc"), step("import", "app-function")), "adopt", ledger);
    assert.deepEqual([verdict.allowed, verdict.counts], [true, { import: 2 }]);
  });

  it("refuses an import of another id than the ledger names", () => {
    const swapped: Step = { ...step("import", "app-vpc"), newState: { ...live, importID: "vpc-0fedcba9876543210" } };
    assert.equal(allowed("adopt", swapped), false);
  });

  it("refuses an import after phase adopt", () => assert.equal(allowed("steady", step("import", "app-vpc")), false));

  it("refuses any update in phase adopt, and says what to do", () => {
    const { refusals } = judge(plan(step("update", "app-function", ["tracingConfig.mode"])), "adopt", ledger);
    assert.match(refusals[0]?.why ?? "", /differs from what lives: adopting would change it/);
  });

  it("allows a listed path in its phase, also below it", () =>
    assert.equal(allowed("reconcile", step("update", "app-function", ["tracingConfig.mode"])), true));

  it("refuses a listed path before its phase", () =>
    assert.equal(allowed("reconcile", step("update", "app-function", ["environment.variables.QUEUE"])), false));

  it("refuses a path that no row lists, beside one that a row lists", () => {
    const { refusals } = judge(plan(step("update", "app-function", ["tracingConfig.mode", "timeout"])), "reconcile", ledger);
    assert.match(refusals[0]?.why ?? "", /^changes timeout, which no reconcile row lists/);
  });

  it("allows the parent map that the bridge names beside a listed child", () =>
    assert.equal(allowed("create", step("update", "app-function", ["environment.variables", "environment.variables.QUEUE"])), true));

  it("refuses a parent map alone: what changed below it is not said", () =>
    assert.equal(allowed("create", step("update", "app-function", ["environment.variables"])), false));

  it("refuses a parent map with a child that no row lists", () =>
    assert.equal(
      allowed("create", step("update", "app-function", ["environment.variables", "environment.variables.QUEUE", "environment.variables.KEY"])),
      false,
    ));

  it("refuses an update whose changed paths the engine does not name", () => assert.equal(allowed("reconcile", step("update", "app-function")), false));

  it("reads the reasons where a framework resource has no detailed diff", () => {
    const rule: Step = { ...step("update", "app-vpc"), diffReasons: ["description"] };
    assert.match(judge(plan(rule), "reconcile", ledger).refusals[0]?.why ?? "", /changes description/);
  });

  it("allows a listed create in phase create and steady, and in no earlier one", () => {
    assert.deepEqual(
      phases.map((phase) => allowed(phase, step("create", "app-queue"))),
      [false, false, true, true],
    );
  });

  it("refuses the create of a name that the ledger does not list", () => assert.equal(allowed("steady", step("create", "app-twin")), false));

  describe("of a delete", () => {
    const row = (outcome: "let-go" | "delete") => ({ ...ledger, retire: { "app-old": { reason: "gone", until: "2099-01-01", outcome } } });
    const leaving = (state: { protect?: boolean; retainOnDelete?: boolean }): Step => ({ op: "delete", urn: urn("app-old"), oldState: { ...live, ...state } });
    const why = (outcome: "let-go" | "delete", state: { protect?: boolean; retainOnDelete?: boolean }, phase: Phase = "steady") =>
      judge(plan(leaving(state)), phase, row(outcome)).refusals.map((refusal) => refusal.why);

    it("allows what a retire row names, with the outcome that it names", () => {
      assert.deepEqual(why("let-go", { retainOnDelete: true }), []);
      assert.deepEqual(why("delete", {}), []);
      assert.deepEqual(why("delete", { retainOnDelete: false, protect: false }), []);
    });

    it("refuses it with another outcome than its row's", () => {
      assert.match(why("let-go", {})[0] ?? "", /^would be deleted in AWS, but its retire row says let-go/);
      assert.match(why("delete", { retainOnDelete: true })[0] ?? "", /^would be let go, but its retire row says delete/);
    });

    it("refuses it while the state still protects it", () => assert.match(why("delete", { protect: true })[0] ?? "", /still protected in the state/));

    it("refuses it in every phase but steady", () => {
      for (const phase of phases.filter((each) => each !== "steady")) assert.match(why("delete", {}, phase)[0] ?? "", /in phase steady/);
    });

    it("refuses to replace what is retired, and to delete what is not", () => {
      const replaced: Step = { ...leaving({}), op: "delete-replaced" };
      assert.equal(judge(plan(replaced), "steady", row("delete")).allowed, false);
      assert.equal(judge(plan({ ...leaving({}), urn: urn("app-vpc") }), "steady", row("delete")).allowed, false);
    });
  });

  it("lets a create row that was made halfway be finished in phase create, and not before", () => {
    assert.equal(allowed("create", step("update", "app-queue", ["delaySeconds"])), true);
    assert.equal(allowed("reconcile", step("update", "app-queue", ["delaySeconds"])), false);
  });

  it("lets components, providers and the stack come, and none go", () => {
    const component = (op: string): Step => ({ op, urn: urn("app"), newState: { type: "bluemoxon:index:Api", custom: false } });
    assert.equal(allowed("adopt", component("create")), true);
    assert.equal(allowed("steady", component("delete")), false);
  });

  it("refuses a preview that ended with an error, whatever its steps", () => {
    assert.equal(judge({ steps: [], diagnostics: [{ severity: "error", message: "preview failed" }] }, "steady", ledger).allowed, false);
  });

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

describe("the gate's plan and verdict", () => {
  it("refuses to read what is no plan", () => {
    assert.throws(() => parsePlan("error: no such stack"), /not a readable plan/);
    assert.throws(() => parsePlan('{"steps": [{"op": 1}]}'), /not a readable plan/);
  });

  it("names each refused step, its paths with both values, and the way forward, in text and Markdown", () => {
    const changed: Step = {
      ...step("update", "app-function", ["timeout"]),
      oldState: { ...live, inputs: { timeout: 30 } },
      newState: { ...live, inputs: { timeout: 60 } },
    };
    const verdict = judge(plan(changed), "adopt", ledger);
    for (const text of [verdictText(verdict), verdictMarkdown(verdict)])
      assert.match(text, /app-function[^]*timeout[^]*30[^]*60|app-function[^]*differs from what lives[^]*list the change under reconcile/);
    assert.match(verdictText(verdict), /timeout: 30 -> 60/);
    assert.match(verdictMarkdown(verdict), /\| `app-function` \| `timeout` \| `30` \| `60` \|/);
  });

  it("keeps a Markdown table whole, whatever a message holds", () => {
    const verdict = judge({ steps: [], diagnostics: [{ severity: "error", message: "one | two\n  three" }] }, "steady", ledger);
    assert.match(verdictMarkdown(verdict), /\| error \| `the engine` \| one \\\| two three \|/);
  });
});
