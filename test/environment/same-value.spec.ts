import assert from "node:assert/strict";
import { notKnownYet } from "../../environment/engine-marks";
import { keysOf, isWithin, valueAt } from "../../environment/property-path";
import { holdsUnknown, sameValue, statedChanges } from "../../environment/same-value";

describe("environment/same-value", () => {
  it("takes absent, null and what the bridge notes for nothing, and the order of a map too", () => {
    assert.ok(sameValue({ a: 1, b: null, __defaults: ["a"] }, { a: 1 }));
    assert.ok(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 }));
    assert.ok(sameValue({ a: 1, b: undefined }, { a: 1 }));
    assert.ok(sameValue(null, undefined));
    assert.ok(sameValue([{ a: null }], [{}]));
  });

  it("takes a list for the same in any order: many of AWS's are sets", () => assert.ok(sameValue(["b", { x: [2, 1] }, "a"], ["a", "b", { x: [1, 2] }])));

  it("takes a list of maps for the same in any order, however their members are written", () =>
    assert.ok(
      sameValue(
        [
          { id: 1, size: 2 },
          { id: 2, size: 1 },
        ],
        [
          { size: 1, id: 2 },
          { size: 2, id: 1 },
        ],
      ),
    ));

  it("tells apart what differs", () => {
    for (const [one, other] of [
      [1, "1"],
      [{ a: 1 }, {}],
      [
        [1, 2],
        [2, 1, 1],
      ],
      ["", undefined],
      [false, undefined],
      [{ a: { b: 1 } }, { a: { b: 2 } }],
    ])
      assert.equal(sameValue(one, other), false, JSON.stringify([one, other]));
  });

  it("finds the engine's mark for what is not known yet at any depth", () => {
    assert.ok(holdsUnknown(notKnownYet));
    assert.ok(holdsUnknown({ a: [{ b: notKnownYet }] }));
    assert.ok(holdsUnknown({ a: "known", b: notKnownYet }));
    assert.equal(holdsUnknown({ a: ["known"], b: null }), false);
  });

  it("names what is stated otherwise than it was, a variable that goes too, and nothing that is only read", () => {
    const read = { timeout: 30, layers: ["a"], environment: { variables: { A: "1", B: "2", EMPTY: "" } }, list: [1], __defaults: [] };
    const stated = {
      timeout: 60,
      environment: { variables: { A: "1", C: "3" } },
      list: [1, 2],
      memory: 128,
      nothing: null,
      publish: false,
      none: [],
      __defaults: ["x"],
    };
    assert.deepEqual(statedChanges(read, stated), ["timeout", "environment.variables.C", "environment.variables.B", "list", "memory"]);
    assert.deepEqual(statedChanges(read, {}), []);
    const filledIn = { reserved: -1, inner: { size: 5, __defaults: ["size"] }, __defaults: ["reserved"] };
    assert.deepEqual(statedChanges({ inner: {} }, filledIn), [], "a read leaves out what is the default");
    assert.deepEqual(statedChanges({ reserved: 5, inner: { size: 1 } }, filledIn), ["reserved", "inner.size"]);
    assert.deepEqual(statedChanges(undefined, { a: 1 }), ["a"]);
  });

  it("takes one nothing in the place of another for no change, and what the bridge notes in a map neither", () => {
    assert.deepEqual(statedChanges({ a: null, b: "" }, { a: "", b: null, c: 0, d: false, e: {} }), []);
    assert.deepEqual(statedChanges({ inner: { size: 5, __defaults: ["name"] } }, { inner: { size: 5 } }), []);
  });

  it("names a map whole that comes or goes: there is nothing to hold its parts against", () => {
    assert.deepEqual(statedChanges({}, { environment: { variables: { A: "1" } } }), ["environment"]);
    assert.deepEqual(statedChanges({ policy: { Version: "1" } }, { policy: "none" }), ["policy"]);
  });
});

describe("environment/property-path", () => {
  it("finds the value at a path, nothing where there is none, and no part of what is not known", () => {
    const root = { origins: [{ domainName: "d" }], tags: { "a.b": 1 }, later: notKnownYet };
    assert.deepEqual(
      ["origins[0].domainName", 'tags["a.b"]', "origins[1].domainName", "none.at.all", "later.part"].map((path) => valueAt(root, path)),
      ["d", 1, undefined, undefined, notKnownYet],
    );
    assert.deepEqual(keysOf('a[0]["b.c"].d'), ["a", "0", "b.c", "d"]);
  });

  it("knows a path and what lies below it, by whole words", () => {
    assert.deepEqual(
      ["a", "a.b", "a[0]", "ab", "b"].map((path) => isWithin(path, "a")),
      [true, true, true, false, false],
    );
  });

  it("knows a path however it is spelled, and takes none for what names all", () => {
    assert.ok(isWithin('["a"].b', "a") && isWithin("a.b", '["a"]["b"]') && isWithin("[a]", "a"));
    for (const none of ["", ".", ".."]) assert.equal(isWithin("a", none), false, none);
  });
});
