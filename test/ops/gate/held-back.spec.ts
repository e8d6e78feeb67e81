import assert from "node:assert/strict";
import type { LedgerFacts } from "../../../environment/ledger";
import { phases } from "../../../environment/phase";
import type { Scope } from "../../../environment/scope";
import { adviceBeside, doneRows, heldBack } from "../../../ops/gate/held-back";
import { judge } from "../../../ops/gate/judge";
import { needingPerson } from "../../../ops/gate/needs-person";
import type { Step } from "../../../ops/gate/plan";
import { rowStatuses } from "../../../ops/gate/row-status";
import { pendingChange } from "../../../policy/rules/pending-changes-are-named";
import { account, ledger, live, plan, step, urn } from "../../support/gate";

const held = (rows: LedgerFacts, scope: Scope, ...steps: Step[]) => heldBack(rowStatuses(steps, rows, scope), scope);
const [tracing, queue] = ledger.reconcile["app-function"] ?? [];
const told = { path: "environment.variables.QUEUE", from: "(absent)", to: "jobs", phase: "create", reason: "named" };

describe("what a plan does not show", () => {
  it("is told of each row that waits for a later phase, with both values and why, and of none whose time has come", () => {
    assert.deepEqual(held(ledger, { phase: "reconcile" }), { "app-function": [told] });
    assert.equal(held(ledger, { phase: "adopt" })["app-function"]?.length, 2);
    for (const phase of ["create", "steady"] as const) assert.deepEqual(held(ledger, { phase }), {});
  });

  it("is told of each resource by its own rows", () => {
    const timeout = { path: "timeout", from: 30, to: 60, phase: "create" as const, reason: "slow" };
    const rows: LedgerFacts = { ...ledger, reconcile: { ...ledger.reconcile, "app-vpc": [timeout] } };
    assert.deepEqual(held(rows, { phase: "reconcile" }), { "app-function": [told], "app-vpc": [{ ...timeout, from: "30", to: "60" }] });
  });

  it("is not told of a room that the run leaves out", () => {
    const rows: LedgerFacts = { ...ledger, adopt: { "app-api-function": "f" }, reconcile: { "app-api-function": ledger.reconcile["app-function"] ?? [] } };
    assert.deepEqual(Object.keys(held(rows, { phase: "adopt", room: "api" })), ["app-api-function"]);
    assert.deepEqual(held(rows, { phase: "adopt", room: "network" }), {});
  });

  it("is no row that is done: it is told as one that may go, in every phase", () => {
    const traced: Step = { ...step("same", "app-function"), oldState: { ...live, inputs: { tracingConfig: { mode: "Active" }, environment: "[secret]" } } };
    assert.deepEqual(held(ledger, { phase: "adopt" }, traced), { "app-function": [told] });
    for (const phase of phases)
      assert.deepEqual(doneRows(rowStatuses([traced], ledger, { phase })), {
        "app-function": [{ path: "tracingConfig", from: '{"mode":"PassThrough"}', to: '{"mode":"Active"}', phase: "reconcile", reason: "traced" }],
      });
    const both: Step = { ...traced, oldState: { ...live, inputs: { tracingConfig: { mode: "Active" }, environment: { variables: { QUEUE: "jobs" } } } } };
    assert.deepEqual(held(ledger, { phase: "adopt" }, both), {});
    assert.equal(doneRows(rowStatuses([both], ledger, { phase: "adopt" }))["app-function"]?.length, 2);
  });

  it("is told once: not again by the pack, which says of every row that it waits", () => {
    const finding = (message: string, rule = "pending-changes-are-named", isMandatory = false) => ({ rule, isMandatory, name: "the stack", message });
    assert.ok(tracing !== undefined && queue !== undefined);
    const said = [tracing, queue].map((row) => `Says which properties wait.\n${pendingChange("app-function", row)}`);
    const other = finding("Says which properties wait.\napp-elsewhere: tracingConfig waits for phase reconcile (traced)");
    const more = [other, finding(said[0] ?? "", "another-rule"), finding(`x ${pendingChange("app-function", queue)}`)];
    const findings = [...said.map((message) => finding(message)), finding(pendingChange("app-function", queue)), ...more, finding("x", "a-rule", true)];
    const statuses = rowStatuses([], ledger, { phase: "adopt" });
    assert.deepEqual(adviceBeside(findings, statuses), more);
    assert.deepEqual(adviceBeside(findings, []).length, 6);
    assert.deepEqual(judge({ ...plan(), findings }, { phase: "adopt", ledger, today: "2026-01-15", terms: [], account }).advice, more);
  });
});

describe("what needs a person", () => {
  const of = (op: string, type: string, oldState: object = {}) =>
    needingPerson([{ ...step(op, "app-x"), oldState: { ...live, ...oldState, type }, ...(op !== "delete" && { newState: { ...live, type } }) }])["app-x"];

  it("is whatever CI's role may not do, by the table of its rights", () => {
    assert.equal(of("update", "aws:s3/bucket:Bucket"), "CI's role may not change any aws:s3/bucket:Bucket");
    assert.equal(of("create", "aws:s3/bucket:Bucket"), "CI's role may not make any aws:s3/bucket:Bucket");
    assert.equal(of("delete", "aws:sqs/queue:Queue", { retainOnDelete: false }), "CI's role may delete nothing");
  });

  it("is whatever that table does not know, and a delete that says nothing of what it deletes", () => {
    assert.equal(of("update", "aws:x/y:Z"), "CI's role may not change any aws:x/y:Z");
    assert.equal(of("create", "aws:x/y:Z"), "CI's role may not make any aws:x/y:Z");
    assert.deepEqual(needingPerson([{ op: "delete", urn: urn("app-x") }]), { "app-x": "CI's role may delete nothing" });
  });

  it("is not what the plan is refused for: nobody does that", () => {
    const steps = plan(step("create", "app-duplicate"), step("update", "app-vpc"), step("create", "app-other"));
    const { refusals, person } = judge(steps, { phase: "steady", ledger, today: "2026-01-15", terms: [], account });
    assert.deepEqual(
      refusals.map(({ name }) => name),
      ["app-duplicate", "app-other"],
    );
    assert.deepEqual(person, { "app-vpc": "CI's role may not change any aws:x/y:Z" });
  });

  it("is nothing that it may do, or that only reads or lets go", () => {
    assert.equal(of("update", "aws:lambda/function:Function"), undefined);
    assert.equal(of("create", "aws:sqs/queue:Queue"), undefined);
    for (const op of ["import", "same", "refresh"]) assert.equal(of(op, "aws:s3/bucket:Bucket"), undefined);
    assert.equal(of("delete", "aws:s3/bucket:Bucket", { retainOnDelete: true }), undefined);
  });
});
