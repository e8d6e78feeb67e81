import assert from "node:assert/strict";
import type { LedgerFacts } from "../../../environment/ledger";
import { judge } from "../../../ops/gate/judge";
import { freedLocks, lostLocks } from "../../../ops/gate/locks";
import type { Step } from "../../../ops/gate/plan";
import { locked } from "../../support/locks";
import { account } from "../../support/gate";
import { emptyLedger } from "../../support/empty-ledger";

const ledger: LedgerFacts = { ...emptyLedger, adopt: { "app-vpc": "vpc-1" }, create: ["app-queue"] };
const retiring = { ...ledger, adopt: {}, create: [], retire: { "app-vpc": { reason: "gone", until: "2099-01-01", outcome: "let-go" as const } } };
const live = { type: "aws:x/y:Z", custom: true };
const all = { ...live, ...locked, importID: "vpc-1" };
type State = NonNullable<Step["newState"]>;
const step = (op: string, oldState: State | undefined, newState: State | undefined, name = "app-vpc"): Step => ({
  op,
  urn: `urn:pulumi:s::p::aws:x/y:Z::${name}`,
  ...(oldState && { oldState }),
  ...(newState && { newState }),
});
const without = (lock: keyof typeof all) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== lock)) as State;

// Proves what is taken for a lost lock in a plan. That the engine's plan shows them is a story of the rehearsal.
describe("the locks in a plan", () => {
  it("are kept by a step that has all that the state has", () => {
    for (const op of ["same", "refresh", "update", "import"]) assert.deepEqual(lostLocks(step(op, all, all), ledger), [], op);
  });

  it("are gained without a loss", () => assert.deepEqual(lostLocks(step("update", live, all), ledger), []));

  it("are lost one by one, also where nothing else changes", () => {
    const lost: Readonly<Record<string, readonly string[]>> = {
      protect: ["protect"],
      retainOnDelete: ["retainOnDelete"],
      importID: ["the import id vpc-1"],
      resourceHooks: ["the hook refuse-delete (BeforeDelete)", "the hook refuse-create (BeforeCreate)", "the hook refuse-update (BeforeUpdate)"],
    };
    for (const op of ["same", "refresh", "update"])
      for (const [lock, names] of Object.entries(lost))
        assert.deepEqual(lostLocks(step(op, all, without(lock as keyof typeof all)), ledger), names, `${op} ${lock}`);
    assert.deepEqual(lostLocks(step("same", all, { ...all, protect: false }), ledger), ["protect"]);
    assert.deepEqual(lostLocks(step("same", all, { ...all, resourceHooks: { BeforeDelete: ["refuse-delete"] } }), ledger), [
      "the hook refuse-create (BeforeCreate)",
      "the hook refuse-update (BeforeUpdate)",
    ]);
    assert.deepEqual(lostLocks(step("same", all, { ...all, importID: "vpc-2" }), ledger), ["the import id vpc-1"]);
  });

  it("are owed by the row, whatever the state holds: to what lives all, to what is made what keeps it from being deleted", () => {
    assert.deepEqual(lostLocks(step("import", undefined, { ...live, importID: "vpc-1" }), ledger), [
      "protect",
      "the hook refuse-delete (BeforeDelete)",
      "the hook refuse-update (BeforeUpdate)",
      "retainOnDelete",
      "the hook refuse-create (BeforeCreate)",
    ]);
    assert.deepEqual(lostLocks(step("create", undefined, live, "app-queue"), ledger), [
      "protect",
      "the hook refuse-delete (BeforeDelete)",
      "the hook refuse-update (BeforeUpdate)",
    ]);
    assert.deepEqual(
      lostLocks(
        step("create", undefined, { ...live, protect: true, resourceHooks: { BeforeDelete: ["refuse-delete"], BeforeUpdate: ["refuse-update"] } }, "app-queue"),
        ledger,
      ),
      [],
    );
    assert.deepEqual(lostLocks(step("same", live, live, "app-other"), ledger), [], "in no row: judged elsewhere");
  });

  it("may go with a retire row, with what is deleted, and are no component's", () => {
    assert.deepEqual(lostLocks(step("same", all, live), retiring), []);
    assert.deepEqual(lostLocks(step("delete", all, undefined), ledger), []);
    assert.deepEqual(lostLocks(step("delete-replaced", all, live), ledger), []);
    assert.deepEqual(lostLocks(step("same", { ...all, custom: false }, { ...live, custom: false }), ledger), []);
  });

  it("refuse the plan in every phase, before all else, by name", () => {
    for (const phase of ["adopt", "reconcile", "create", "steady"] as const) {
      const steps = [step("delete", all, undefined, "app-queue"), step("same", all, without("protect"))];
      const { allowed, refusals } = judge({ steps, diagnostics: [], findings: [] }, { phase, ledger, today: "2026-01-15", terms: [], account });
      assert.equal(allowed, false);
      assert.deepEqual(refusals[0], {
        op: "unlock",
        name: "app-vpc",
        why: "would be without protect. Restore what environment/adoption.ts gives it, or retire the resource as docs/retire.md says",
      });
    }
  });

  it("that are lost together are told together, by name", () => {
    const steps = [step("same", all, live)];
    const { refusals } = judge({ steps, diagnostics: [], findings: [] }, { phase: "steady", ledger, today: "2026-01-15", terms: [], account });
    assert.match(
      refusals[0]?.why ?? "",
      /^would be without protect, retainOnDelete, the hook refuse-create \(BeforeCreate\), the hook refuse-delete \(BeforeDelete\), the hook refuse-update \(BeforeUpdate\), the import id vpc-1\. /,
    );
  });

  it("that a retire row takes off are told, with what may follow, and none that stay", () => {
    const free = { ...live, resourceHooks: all.resourceHooks };
    assert.deepEqual(freedLocks([step("same", all, free)], retiring), {
      "app-vpc": "loses protect, retainOnDelete, the import id vpc-1, so that it may leave until 2099-01-01 (let-go)",
    });
    assert.deepEqual(freedLocks([step("same", free, free), step("delete", all, undefined)], retiring), {});
    assert.deepEqual(freedLocks([step("same", all, free)], ledger), {}, "in no retire row: refused elsewhere");
    assert.deepEqual(freedLocks([step("create", undefined, free)], retiring), {}, "what is made has lost none");
  });
});
