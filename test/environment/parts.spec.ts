import assert from "node:assert/strict";
import { isDocument, parsed, partsChange, partsOf, sameParts } from "../../environment/parts";

const flat = (parts: ReadonlyMap<string, ReadonlySet<string>>) => Object.fromEntries([...parts].map(([path, words]) => [path, [...words]]));

describe("environment/parts", () => {
  it("takes a value apart down to its words, JSON within a text too, and names the elements of a list as AWS does", () => {
    const policy = JSON.stringify({ Statement: [{ Sid: "Read", Action: ["a", "b"], Resource: "*" }, { Effect: "Deny" }] });
    assert.deepEqual(flat(partsOf({ policy, tags: { Owner: "me", None: null }, sizes: [1, 2], on: true, __defaults: ["x"] })), {
      "policy.Statement.Read.Sid": ["Read"],
      "policy.Statement.Read.Action": ["a", "b"],
      "policy.Statement.Read.Resource": ["*"],
      "policy.Statement": ['{"Effect":"Deny"}'],
      "tags.Owner": ["me"],
      sizes: ["1", "2"],
      on: ["true"],
    });
    assert.deepEqual(flat(partsOf({ origins: [{ originId: "s3", domainName: "d" }], rules: [{ id: "r", days: 1 }], variables: [{ name: "N", value: 2 }] })), {
      "origins.s3.originId": ["s3"],
      "origins.s3.domainName": ["d"],
      "rules.r.id": ["r"],
      "rules.r.days": ["1"],
      "variables.N.name": ["N"],
      "variables.N.value": ["2"],
    });
  });

  it("tells nothing of what the bridge notes for itself, at whatever depth", () =>
    assert.deepEqual(flat(partsOf({ rules: [{ __defaults: [], days: 1, inner: { __defaults: ["x"], on: true } }] })), {
      rules: ['{"days":1,"inner":{"on":true}}'],
    }));

  it("takes an element with an empty name for one without", () =>
    assert.deepEqual(
      flat(
        partsOf([
          { Sid: "", Effect: "Deny" },
          { Sid: "", name: "n" },
        ]),
      ),
      {
        "": ['{"Sid":"","Effect":"Deny"}'],
        ".n.Sid": [""],
        ".n.name": ["n"],
      },
    ));

  it("takes one word and a list of it for the same, as IAM does", () => assert.ok(sameParts(partsOf({ Action: "a" }), partsOf({ Action: ["a"] }))));

  it("tells what goes and what comes, path by path, and nothing of what stays", () => {
    const { removed, added } = partsChange({ a: ["x", "y"], b: 1, c: "same" }, { a: ["y", "z"], c: "same", d: 2 });
    assert.deepEqual(
      [flat(removed), flat(added)],
      [
        { a: ["x"], b: ["1"] },
        { a: ["z"], d: ["2"] },
      ],
    );
  });

  it("tells parts apart when either has more", () => {
    for (const [one, other] of [
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: 1, b: 2 }, { a: 1 }],
    ])
      assert.equal(sameParts(partsOf(one), partsOf(other)), false);
    assert.equal(sameParts(partsOf({}), partsOf(undefined)), true);
  });

  it("takes a text for a document when it is JSON of an object, and for itself otherwise", () => {
    assert.deepEqual(['{"a":1}', ' {"a":1}', "{a", "word", "12", 12, null].map(isDocument), [true, true, false, false, false, false, false]);
    assert.deepEqual(["[1]", "{a", "12", '"{}"'].map(parsed), [[1], "{a", "12", '"{}"']);
    assert.deepEqual(parsed(['{"a":1}']), ['{"a":1}'], "a list is no text");
  });
});
