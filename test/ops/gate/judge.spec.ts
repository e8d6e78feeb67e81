import assert from "node:assert/strict";
import * as fc from "fast-check";
import { phases } from "../../../environment/phase";
import { judge } from "../../../ops/gate/judge";
import type { Step } from "../../../ops/gate/plan";
import { account, allowed, ledger, live, plan, step, urn, whys } from "../../support/gate";

describe("the gate's judge", () => {
  it("allows imports of listed ids in phase adopt, and counts them", () => {
    const verdict = judge(plan(step("import", "app-vpc"), step("import", "app-function")), { phase: "adopt", ledger, today: "2026-01-15", terms: [], account });
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

  it("passes over what stays as it is or is only read, in every phase, and counts none of it", () => {
    for (const phase of phases) {
      const verdict = judge(plan(step("same", "app-vpc"), step("refresh", "app-function"), step("read", "app-elsewhere")), {
        phase,
        ledger,
        today: "2026-01-15",
        terms: [],
        account,
      });
      assert.deepEqual([verdict.allowed, verdict.refusals, verdict.counts, verdict.stateAlone], [true, [], {}, {}], phase);
    }
  });

  it("allows a listed create in phase create alone: an earlier phase leaves it out, and the steady one was entered too early", () => {
    assert.deepEqual(
      phases.map((phase) => allowed(phase, step("create", "app-queue"))),
      [false, false, true, false],
    );
    assert.match(whys("adopt", step("create", "app-queue"))[0] ?? "", /^belongs to phase create\. Leave it out of this run with --exclude$/);
    assert.match(whys("steady", step("create", "app-queue"))[0] ?? "", /^is not made yet\. Set ledger\.phase back to create/);
  });

  it("refuses the create of a name that the ledger does not list, and says how it would be listed", () => {
    assert.match(whys("steady", step("create", "app-duplicate"))[0] ?? "", /the ledger does not list it under create\. If it lives, adopt it$/);
  });

  it("lets components, providers and the stack come and change, none go, and counts none of them", () => {
    const component = (op: string): Step => ({ op, urn: urn("app"), newState: { type: "bluemoxon:index:Api", custom: false } });
    const verdict = judge(plan(component("create"), component("update"), component("import"), step("import", "app-vpc")), {
      phase: "adopt",
      ledger,
      today: "2026-01-15",
      terms: [],
      account,
    });
    assert.deepEqual([verdict.allowed, verdict.counts], [true, { import: 1 }]);
    assert.deepEqual(judge(plan(component("delete")), { phase: "steady", ledger, today: "2026-01-15", terms: [], account }).refusals, [
      { op: "delete", name: "app", why: "a component or provider may not leave. Restore it" },
    ]);
  });

  it("refuses a preview that ended with an error, whatever its steps, and tells whose it is", () => {
    const diagnostics = [
      { severity: "warning", message: "deprecated" },
      { severity: "error", message: "preview failed\n\n" },
      { severity: "error", message: "not found", urn: urn("app-vpc") },
    ];
    const { allowed, refusals } = judge({ steps: [], diagnostics, findings: [] }, { phase: "steady", ledger, today: "2026-01-15", terms: [], account });
    assert.equal(allowed, false);
    assert.deepEqual(refusals, [
      { op: "error", name: "the engine", why: "preview failed" },
      { op: "error", name: "app-vpc", why: "not found" },
    ]);
  });

  it("lets a warning be", () =>
    assert.equal(
      judge(
        { steps: [], diagnostics: [{ severity: "warning", message: "deprecated" }], findings: [] },
        { phase: "steady", ledger, today: "2026-01-15", terms: [], account },
      ).allowed,
      true,
    ));

  it("tells the changes of each resource that has any, and of no other", () => {
    const update: Step = {
      ...step("update", "app-function", ["timeout"]),
      oldState: { ...live, inputs: { timeout: 30 } },
      newState: { ...live, inputs: { timeout: 60 } },
    };
    const { changes } = judge(plan(update, step("create", "app-queue"), step("same", "app-vpc", ["description"])), {
      phase: "steady",
      ledger,
      today: "2026-01-15",
      terms: [],
      account,
    });
    assert.deepEqual(changes, { "app-function": [{ path: "timeout", from: "30", to: "60" }] });
  });

  it("refuses a delete by name, and points at the one way out", () =>
    assert.deepEqual(judge(plan(step("delete", "app-vpc")), { phase: "steady", ledger, today: "2026-01-15", terms: [], account }).refusals, [
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
