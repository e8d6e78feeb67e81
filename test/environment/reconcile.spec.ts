import assert from "node:assert/strict";
import { notKnownYet } from "../../environment/engine-marks";
import type { ReconcileRow } from "../../environment/ledger";
import { rowFault } from "../../environment/reconcile";

const row = (from: ReconcileRow["from"], to: ReconcileRow["to"], path = "timeout"): ReconcileRow => ({ path, from, to, phase: "reconcile", reason: "r" });

describe("environment/reconcile", () => {
  it("takes a change for a row's when both values are the row's, whatever the order of a map and what the bridge notes in it", () => {
    assert.equal(rowFault(row(120, 90), 120, 90), undefined);
    assert.equal(rowFault(row(null, "jobs"), undefined, "jobs"), undefined);
    assert.equal(rowFault(row({ a: 1, b: [{ c: 2 }] }, {}), { b: [{ __defaults: [], c: 2 }], a: 1, d: null }, { __defaults: ["a"] }), undefined);
  });

  it("tells both sides of another value, before or after", () => {
    assert.equal(rowFault(row(120, 90), 100, 90), "timeout: 100 -> 90, but its row says 120 -> 90");
    assert.equal(rowFault(row(120, 90), 120, 900), "timeout: 120 -> 900, but its row says 120 -> 90");
    assert.equal(rowFault(row("a", null), "a", "b"), "timeout: a -> b, but its row says a -> (absent)");
    assert.equal(rowFault(row(["a"], ["b"]), ["a"], ["b", "c"]), 'timeout: ["a"] -> ["b","c"], but its row says ["a"] -> ["b"]');
  });

  it("says of a number in quotes that it is one: both read alike", () =>
    assert.equal(rowFault(row("120", "90"), 120, 90), "timeout: its row says 120 -> 90, as string -> string, but it is number -> number"));

  it("compares what is not known yet when it is, and the other side now", () => {
    assert.equal(rowFault(row("a", "b"), "a", notKnownYet), undefined);
    assert.match(rowFault(row("a", "b"), "c", notKnownYet) ?? "", /: c -> /);
  });

  it("tells values as it is told to: a secret is nobody's business", () =>
    assert.equal(
      rowFault(row("a", "b"), "x", "y", () => "(secret)"),
      "timeout: (secret) -> (secret), but its row says a -> b",
    ));

  const policy = (...actions: string[]) =>
    JSON.stringify({ Version: "2012-10-17", Statement: [{ Sid: "Deploy", Effect: "Allow", Action: actions, Resource: "*" }] });
  const part = row({ Statement: { Deploy: { Action: "lambda:DeleteFunction" } } }, { Statement: { Deploy: { Action: null } } }, "policy");

  it("covers of a document the part that its row names, in whatever order the rest stands", () => {
    assert.equal(
      rowFault(part, policy("lambda:DeleteFunction", "lambda:GetFunction", "s3:GetObject"), policy("s3:GetObject", "lambda:GetFunction")),
      undefined,
    );
  });

  it("covers nothing beside that part: what else goes or comes is named", () => {
    const before = policy("lambda:DeleteFunction", "lambda:GetFunction");
    assert.equal(
      rowFault(part, before, policy("lambda:GetFunction", "lambda:AddPermission")),
      'policy: loses Statement.Deploy.Action lambda:DeleteFunction and gains Statement.Deploy.Action lambda:AddPermission, but its row says {"Statement":{"Deploy":{"Action":"lambda:DeleteFunction"}}} -> {"Statement":{"Deploy":{"Action":null}}}',
    );
    assert.match(rowFault(part, before, before) ?? "", /loses nothing and gains nothing/);
    assert.match(
      rowFault(part, before, policy("lambda:GetFunction").replace('"Resource":"*"', '"Resource":"a"')) ?? "",
      /loses .*Resource \* and gains .*Resource a/,
    );
  });

  it("takes a row whose values are texts as the whole of a document", () => {
    const [one, other] = [policy("a"), policy("b")];
    assert.equal(rowFault(row(one, other, "policy"), one, other), undefined);
    assert.notEqual(rowFault(row(one, other, "policy"), one, policy("c")), undefined);
  });
});
