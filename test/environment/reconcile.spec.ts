import assert from "node:assert/strict";
import { notKnownYet } from "../../environment/engine-marks";
import type { ReconcileRow } from "../../environment/ledger";
import { livingSide, rowFault, strayFault } from "../../environment/reconcile";

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

  it("tells every word that goes or comes, path by path", () => {
    const before = policy("a", "b");
    const after = policy("c", "d").replace('"Effect":"Allow"', '"Effect":"Deny"');
    const told = rowFault(part, before, after)?.split(", but its row says ")[0];
    assert.equal(
      told,
      "policy: loses Statement.Deploy.Effect Allow; Statement.Deploy.Action a, b and gains Statement.Deploy.Effect Deny; Statement.Deploy.Action c, d",
    );
  });

  it("tells a document that comes or goes as a whole, and no parts of it", () => {
    const but = 'but its row says {"Statement":{"Deploy":{"Action":"lambda:DeleteFunction"}}} -> {"Statement":{"Deploy":{"Action":null}}}';
    assert.equal(rowFault(part, '{"a":1}', undefined), `policy: {"a":1} -> (absent), ${but}`);
    assert.equal(rowFault(part, undefined, '{"a":1}'), `policy: (absent) -> {"a":1}, ${but}`);
  });

  it("takes a row whose values are texts as the whole of a document", () => {
    const [one, other] = [policy("a"), policy("b")];
    assert.equal(rowFault(row(one, other, "policy"), one, other), undefined);
    assert.notEqual(rowFault(row(one, other, "policy"), one, policy("c")), undefined);
  });

  it("tells which side of a row lives by what was stated, whatever else was read", () => {
    assert.equal(livingSide(row(120, 90), 90, 120), "to");
    assert.equal(livingSide(row(120, 90), 120, 90), "from");
    assert.equal(livingSide(row(120, 90), 60, 90), "other");
    assert.equal(livingSide(row({ mode: "a" }, { mode: "b" }), { __defaults: [], mode: "b" }, undefined), "to");
    assert.equal(livingSide(row(["a"], ["a", "b"]), ["b", "a"], undefined), "to");
    assert.equal(livingSide(row("120", "90"), 90, undefined), "other");
  });

  it("takes what was read where nothing is stated, and only to agree: AWS fills in more than a row names", () => {
    assert.equal(livingSide(row(3, 90), undefined, 90), "to");
    assert.equal(livingSide(row(3, 90), null, 3), "from");
    assert.equal(livingSide(row("x", null), undefined, "x"), "from");
    for (const read of [undefined, "", null, { computed: "by AWS" }]) {
      assert.equal(livingSide(row("x", null), undefined, read), "to");
      assert.equal(livingSide(row(null, "x"), undefined, read), "from");
      assert.equal(livingSide(row("x", "y"), undefined, read), "other");
    }
  });

  it("can't tell of what is secret or not known yet, or holds a part that is", () => {
    for (const value of [notKnownYet, { a: notKnownYet }]) {
      assert.equal(livingSide(row("a", "b"), value, "b"), "unknown");
      assert.equal(livingSide(row("a", "b"), undefined, value), "unknown");
    }
    assert.equal(livingSide(row("a", "b"), "b", notKnownYet), "to");
  });

  it("reads in a document the parts that its row names, and the whole of it as what it says", () => {
    const grants = (...actions: string[]) => policy("lambda:GetFunction", ...actions);
    assert.equal(livingSide(part, grants("lambda:DeleteFunction"), undefined), "from");
    assert.equal(livingSide(part, grants(), undefined), "to");
    const swap = row({ Statement: { Deploy: { Action: "a" } } }, { Statement: { Deploy: { Action: "b" } } }, "policy");
    assert.deepEqual(
      [grants("a"), grants("b"), grants("a", "b"), grants()].map((text) => livingSide(swap, text, undefined)),
      ["from", "to", "other", "other"],
    );
    assert.equal(livingSide(row("{}", '{ "a": 1 }', "policy"), '{"a":1}', undefined), "to");
  });

  it("says of a row that leads nowhere what it announces and what lives, a secret blinded and a spelling named", () => {
    assert.equal(strayFault(row(120, 90), 60), "timeout: its row says 120 -> 90, but 60 lives there, and this plan does not change it");
    assert.equal(strayFault(row(120, 90), "off"), "timeout: its row says 120 -> 90, but off lives there, and this plan does not change it");
    assert.match(strayFault(row(null, "x"), undefined), /but \(absent\) lives there,/);
    assert.match(strayFault(row("120", "90"), 90), /but 90 \(number\) lives there/);
    assert.match(
      strayFault(row("a", "b"), "c", () => "(secret)"),
      /says a -> b, but \(secret\) lives there/,
    );
  });
});
