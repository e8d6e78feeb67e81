import assert from "node:assert/strict";
import type { LedgerFacts } from "../../../environment/ledger";
import { heldBack } from "../../../ops/gate/held-back";
import { needingPerson } from "../../../ops/gate/needs-person";
import { account, ledger, live, step } from "../../support/gate";

describe("what a plan does not show", () => {
  it("is told of each row that waits for a later phase, with both values, and of none whose time has come", () => {
    assert.deepEqual(heldBack(ledger, { phase: "reconcile" }), {
      "app-function": [{ path: "environment.variables.QUEUE", from: "(absent)", to: "jobs", phase: "create" }],
    });
    assert.equal(heldBack(ledger, { phase: "adopt" })["app-function"]?.length, 2);
    for (const phase of ["create", "steady"] as const) assert.deepEqual(heldBack(ledger, { phase }), {});
  });

  it("is not told of a room that the run leaves out", () => {
    const rows: LedgerFacts = { ...ledger, adopt: { "app-api-function": "f" }, reconcile: { "app-api-function": ledger.reconcile["app-function"] ?? [] } };
    assert.deepEqual(Object.keys(heldBack(rows, { phase: "adopt", room: "api" })), ["app-api-function"]);
    assert.deepEqual(heldBack(rows, { phase: "adopt", room: "network" }), {});
  });
});

describe("what needs a person", () => {
  const of = (op: string, type: string, oldState: object = {}) =>
    needingPerson([{ ...step(op, "app-x"), oldState: { ...live, ...oldState, type }, ...(op !== "delete" && { newState: { ...live, type } }) }], account)[
      "app-x"
    ];

  it("is whatever CI's role may not do, by the table of its rights", () => {
    assert.equal(of("update", "aws:s3/bucket:Bucket"), "CI's role may not change any aws:s3/bucket:Bucket");
    assert.equal(of("create", "aws:s3/bucket:Bucket"), "CI's role may not make any aws:s3/bucket:Bucket");
    assert.equal(of("delete", "aws:sqs/queue:Queue", { retainOnDelete: false }), "CI's role may delete nothing");
  });

  it("is nothing that it may do, or that only reads or lets go", () => {
    assert.equal(of("update", "aws:lambda/function:Function"), undefined);
    assert.equal(of("create", "aws:sqs/queue:Queue"), undefined);
    for (const op of ["import", "same", "refresh"]) assert.equal(of(op, "aws:s3/bucket:Bucket"), undefined);
    assert.equal(of("delete", "aws:s3/bucket:Bucket", { retainOnDelete: true }), undefined);
  });
});
