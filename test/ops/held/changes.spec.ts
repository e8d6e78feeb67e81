// Over 150 lines: one comparison, told case by case.
import assert from "node:assert/strict";
import * as fc from "fast-check";
import { baselineOf, heldChanges, joined } from "../../../ops/held/changes";
import { fingerprint, isBlank, secretFingerprint } from "../../../ops/held/fingerprint";
import { heldAdvice, heldLine, noBaseline } from "../../../ops/held/held-text";

const account = "123456789012";
const all = () => true;

describe("ops/held/fingerprint", () => {
  it("is the same for the same value, whatever the order of its keys and the spaces of its text", () => {
    assert.equal(fingerprint({ a: 1, b: { c: [1, 2], d: "x" } }), fingerprint({ b: { d: "x", c: [1, 2] }, a: 1 }));
    assert.equal(fingerprint('{"Version":"2012-10-17","Statement":[]}'), fingerprint({ Statement: [], Version: "2012-10-17" }));
    assert.match(fingerprint("code"), /^[0-9a-f]{16}$/);
  });

  // What a review has accepted lies in a file: other digits for the same value would make every line of it look changed.
  it("has the digits that it always had", () => {
    assert.equal(fingerprint({ d: true, a: [1, { c: null, b: "x" }] }), "8f56d691e894ebff");
    assert.equal(secretFingerprint({ b: 1, a: ["x"] }, "here"), "4bd416ae3a39f1e8");
  });

  it("is another one for another value", () => {
    const values = [{ 0: 1, 1: 2 }, { a: 1 }, { a: 2 }, { b: 1 }, [1, 2], [2, 1], "1", 1, "code", "code "];
    assert.equal(new Set(values.map(fingerprint)).size, values.length);
  });

  it("of a secret says nothing of equal secrets elsewhere, and is no plain hash", () => {
    assert.equal(secretFingerprint("s", "a"), secretFingerprint("s", "a"));
    assert.notEqual(secretFingerprint("s", "a"), secretFingerprint("s", "b"));
    assert.notEqual(secretFingerprint("s", "a"), secretFingerprint("t", "a"));
    assert.notEqual(secretFingerprint("s", "a"), fingerprint("s"));
    assert.match(secretFingerprint("s", "a"), /^[0-9a-f]{16}$/);
  });

  it("tells what is blank", () => {
    for (const blank of [undefined, null, "", false, 0, [], {}, { a: "" }, [{ a: [] }]]) assert.ok(isBlank(blank), JSON.stringify(blank));
    for (const value of ["x", true, 1, [0, 1], { a: { b: "x" } }]) assert.ok(!isBlank(value), JSON.stringify(value));
  });
});

describe("ops/held/changes", () => {
  const values = { queue: { policy: '{"a":1}', tags: { Owner: "me" }, layers: [] }, api: { "environment.variables.HOST": "db.internal" } };
  const accepted = () => baselineOf({ values }, account);
  const changes = (now: typeof values | object, covers: (name: string, path: string) => boolean = all) =>
    heldChanges(accepted(), { values: now as typeof values, covers }, account);

  it("writes down what is there, and nothing for what is blank", () =>
    assert.deepEqual(accepted(), {
      queue: { policy: fingerprint('{"a":1}'), tags: fingerprint({ Owner: "me" }) },
      api: { "environment.variables.HOST": secretFingerprint("db.internal", `${account} api environment.variables.HOST`) },
    }));

  it("writes down no resource of which nothing is there", () =>
    assert.deepEqual(baselineOf({ values: { queue: { layers: [] }, api: { "environment.variables.HOST": null } } }, account), {}));

  it("finds none where everything lives as accepted, and always says so of any reading", () => {
    assert.deepEqual(changes(values), []);
    const reading = fc.dictionary(fc.constantFrom("a", "b"), fc.dictionary(fc.constantFrom("policy", "tags"), fc.jsonValue()));
    fc.assert(fc.property(reading, (any) => heldChanges(baselineOf({ values: any }, account), { values: any, covers: all }, account).length === 0));
  });

  it("names what is another, what is new and what is gone, with both fingerprints", () => {
    const found = changes({ queue: { policy: '{"a":2}', layers: ["arn"] }, api: values.api });
    assert.deepEqual(found, [
      { name: "queue", path: "layers", accepted: undefined, lives: fingerprint(["arn"]), value: '["arn"]' },
      { name: "queue", path: "policy", accepted: fingerprint({ a: 1 }), lives: fingerprint({ a: 2 }), value: '{"a":2}' },
      { name: "queue", path: "tags", accepted: fingerprint({ Owner: "me" }), lives: undefined, value: "(absent)" },
    ]);
  });

  it("calls gone only what the reading covers", () => {
    assert.deepEqual(
      changes({}, (name, path) => name === "queue" && path === "tags").map(({ path }) => path),
      ["tags"],
    );
    assert.deepEqual(
      changes({}, () => false),
      [],
    );
    assert.deepEqual(
      changes({ queue: { policy: '{"a":2}' } }, () => false).map(({ path }) => path),
      ["policy"],
      "what was read lives, whatever else the reading covers",
    );
  });

  it("tells no value of a kept variable, and none under a secret's name", () => {
    const kept = changes({ ...values, api: { "environment.variables.HOST": "other" }, queue: { ...values.queue, clientSecret: "x" } });
    assert.deepEqual(
      kept.map(({ path, value }) => [path, value]),
      [
        ["environment.variables.HOST", "(secret)"],
        ["clientSecret", "(secret)"],
      ],
    );
  });

  it("tells no part that is named like a secret, hashes the whole as one, and tells the rest for the review", () => {
    const tagged = (DbPassword: string) => ({ ...values, queue: { ...values.queue, tags: { Owner: "me", DbPassword, list: [{ "api-key": "k" }] } } });
    const [found] = changes(tagged("hunter2"));
    assert.equal(found?.value, '{"Owner":"me","DbPassword":"(secret)","list":[{"api-key":"(secret)"}]}');
    assert.equal(found.lives, secretFingerprint(tagged("hunter2").queue.tags, `${account} queue tags`));
    const before = baselineOf({ values: tagged("hunter2") }, account);
    assert.deepEqual(heldChanges(before, { values: tagged("hunter2"), covers: all }, account), []);
    assert.deepEqual(
      heldChanges(before, { values: tagged("hunter3"), covers: all }, account).map(({ path }) => path),
      ["tags"],
    );
  });

  it("takes a function's variables for secrets wherever they are held, to the letter, and an empty one for one", () => {
    const lives = (kept: unknown, whole: string) => ({ api: { "environment.variables.HOST": kept, environment: { variables: { HOST: whole } } } });
    const before = baselineOf({ values: lives('{"a":1}', "a") }, account);
    const told = (kept: unknown, whole: string) =>
      heldChanges(before, { values: lives(kept, whole), covers: all }, account).map(({ path, value }) => [path, value]);
    assert.deepEqual(told('{"a":1}', "a"), []);
    assert.deepEqual(told('{"a": 1}', "b"), [
      ["environment", "(secret)"],
      ["environment.variables.HOST", "(secret)"],
    ]);
    const [empty, absent] = [baselineOf({ values: lives("", "a") }, account), baselineOf({ values: lives(undefined, "a") }, account)];
    assert.deepEqual(Object.keys(empty["api"] ?? {}), ["environment.variables.HOST", "environment"]);
    assert.deepEqual(Object.keys(absent["api"] ?? {}), ["environment"]);
    assert.deepEqual(told(undefined, "a"), [["environment.variables.HOST", "(absent)"]]);
  });

  it("joins readings of several sources", () => {
    const { values: both, covers } = joined(
      { values: { api: { layers: [] }, queue: { policy: "p" } }, covers: (_, path) => path === "layers" },
      { values: { api: { v: "1" } }, covers: (_, path) => path === "v" },
    );
    assert.deepEqual(both, { api: { layers: [], v: "1" }, queue: { policy: "p" } });
    assert.deepEqual(
      ["layers", "v", "tags"].map((path) => covers("api", path)),
      [true, true, false],
    );
  });

  it("is told by name, path and both fingerprints, with the next step", () => {
    assert.equal(
      heldLine({ name: "queue", path: "policy", accepted: undefined, lives: "ab", value: "{}" }),
      "queue: held, changed: policy: accepted none, lives ab ({})",
    );
    assert.equal(
      heldLine({ name: "queue", path: "policy", accepted: "ab", lives: undefined, value: "(absent)" }),
      "queue: held, changed: policy: accepted ab, lives none ((absent))",
    );
    assert.equal(
      heldLine({ name: "edge", path: "code", accepted: "ab", lives: "cd", value: "one\n  ::error::two\u001b[2J\t" }),
      "edge: held, changed: code: accepted ab, lives cd (one ::error::two\\u001b[2J\\u0009)",
    );
    for (const told of [heldAdvice("prod"), noBaseline("prod")]) assert.match(told, /npm run drift -- --stack prod --accept-held/);
  });
});
