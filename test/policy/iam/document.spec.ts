import assert from "node:assert/strict";
import { type Statement, statementsOf } from "../../../policy/iam/document";
import { allow, policy } from "../../support/edits";

/** What a statement becomes of which nothing is understood. */
const everything: Statement = {
  effect: "Allow",
  actions: { kind: "all-but", patterns: [] },
  resources: { kind: "all-but", patterns: [] },
  principals: [{ kind: "everybody" }],
  conditions: [],
  always: false,
};
const only = (statement: object): Statement => statementsOf({ Statement: statement })[0] ?? assert.fail("no statement");

describe("policy/iam/document", () => {
  it("reads single statements, actions, resources and values as lists, from text or as it is", () => {
    const statement = { Effect: "Allow", Action: "a:B", Resource: ["r", "s"], Principal: { AWS: "x" }, Condition: { StringEquals: { "AWS:SourceArn": "v" } } };
    const read: Statement = {
      effect: "Allow",
      actions: { kind: "these", patterns: ["a:B"] },
      resources: { kind: "these", patterns: ["r", "s"] },
      principals: [{ kind: "AWS", name: "x" }],
      conditions: [{ operator: "StringEquals", key: "aws:sourcearn", values: ["v"] }],
      always: false,
    };
    assert.deepEqual(statementsOf({ Statement: statement }), [read]);
    assert.deepEqual(statementsOf(policy(statement, statement)), [read, read]);
  });

  it("reads what a statement does not name as all but that", () => {
    const { actions, resources } = only({ Effect: "Allow", NotAction: "a:B", NotResource: ["r"] });
    assert.deepEqual(
      [actions, resources],
      [
        { kind: "all-but", patterns: ["a:B"] },
        { kind: "all-but", patterns: ["r"] },
      ],
    );
  });

  it("takes what it does not understand for granted: no document, no list of statements, no statement, another spelling", () => {
    for (const document of [
      undefined,
      null,
      "",
      "{",
      "[]",
      "{}",
      1,
      [],
      { Statement: "x" },
      { statement: [] },
      { Statement: null },
      policy("x" as unknown as object),
    ])
      assert.deepEqual(statementsOf(document), [everything], JSON.stringify(document));
    assert.deepEqual(only({ effect: "Deny", action: "a:B", resource: "r" }), everything);
    assert.deepEqual(only({ Effect: "Perhaps", Action: [{}], Resource: [], Principal: 1 }), everything);
    assert.deepEqual(only({ Effect: "Allow", Action: ["a:B", 1], Resource: ["r", {}] }), everything);
    assert.deepEqual(statementsOf({ Statement: [] }), []);
  });

  it("takes it never for denied: a Deny that does not say what, or on what, is left out", () => {
    const deny = { Effect: "Deny", Action: "a:B", Resource: "r" };
    assert.equal(statementsOf({ Statement: [deny, { ...deny, Action: [1] }, { ...deny, Resource: undefined }] }).length, 1);
    assert.equal(only(deny).effect, "Deny");
  });

  it("calls unconditional only what holds at every request", () => {
    assert.ok(only(allow("a:B", "r")).always);
    for (const part of [{ Condition: {} }, { Condition: "x" }, { Resource: "user/${aws:username}" }, { NotAction: "${a}", Action: undefined }])
      assert.ok(!only({ ...allow("a:B", "r"), ...part }).always, JSON.stringify(part));
  });

  it("keeps a test of which it does not understand the values, without any", () =>
    assert.deepEqual(only({ Condition: { Bool: { "aws:SecureTransport": true }, Null: "x" } }).conditions, [
      { operator: "Bool", key: "aws:securetransport", values: [] },
    ]));
});
