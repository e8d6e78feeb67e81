import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Step } from "../../../ops/gate/plan";
import { baselineOf, heldChanges, joined } from "../../../ops/held/changes";
import { fingerprint, isBlank, secretFingerprint } from "../../../ops/held/fingerprint";
import { heldAdvice, heldLine, noBaseline } from "../../../ops/held/held-text";
import { keptOf } from "../../../ops/held/kept-variables";
import { heldInAccount } from "../../../ops/held/of-account";
import { heldInPlan } from "../../../ops/held/of-plan";
import { ledger, plan, urn } from "../../support/gate";

const account = "123456789012";
const all = () => true;

describe("ops/held/fingerprint", () => {
  it("is the same for the same value, whatever the order of its keys and the spaces of its text", () => {
    assert.equal(fingerprint({ a: 1, b: { c: [1, 2], d: "x" } }), fingerprint({ b: { d: "x", c: [1, 2] }, a: 1 }));
    assert.equal(fingerprint('{"Version":"2012-10-17","Statement":[]}'), fingerprint({ Statement: [], Version: "2012-10-17" }));
    assert.match(fingerprint("code"), /^[0-9a-f]{16}$/);
  });

  it("is another one for another value", () => {
    const values = [{ a: 1 }, { a: 2 }, { b: 1 }, [1, 2], [2, 1], "1", 1, "code", "code "];
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
  const accepted = baselineOf({ values }, account);
  const changes = (now: typeof values | object, covers: (name: string, path: string) => boolean = all) =>
    heldChanges(accepted, { values: now as typeof values, covers }, account);

  it("writes down what is there, and nothing for what is blank", () =>
    assert.deepEqual(accepted, {
      queue: { policy: fingerprint('{"a":1}'), tags: fingerprint({ Owner: "me" }) },
      api: { "environment.variables.HOST": secretFingerprint("db.internal", `${account} api environment.variables.HOST`) },
    }));

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
    for (const told of [heldAdvice("prod"), noBaseline("prod")]) assert.match(told, /npm run drift -- --stack prod --accept-held/);
  });
});

describe("ops/held/of-plan", () => {
  const bucket = "aws:s3/bucket:Bucket";
  const step = (op: string, name: string, type: string, outputs: object, inputs: object, ignoreChanges: string[] = []): Step => ({
    op,
    urn: urn(name),
    oldState: { type, custom: true, id: "the-id", outputs: { ...outputs } },
    newState: { type, custom: true, id: "the-id", inputs: { ...inputs }, ignoreChanges },
  });
  const read = (...steps: Step[]) => heldInPlan(plan(...steps), { ...ledger, adopt: { "app-vpc": "v", "app-function": "f", part: "p" } });

  it("tells what is held by the program, and what it does not state", () => {
    const { values, covers } = read(
      step(
        "same",
        "app-function",
        "aws:lambda/function:Function",
        { id: "f", arn: "a", layers: ["l"], timeout: 9, tags: { a: "b" }, codeSha256: "c", __meta: "m", memorySize: 128, tracingConfig: { mode: "Active" } },
        { timeout: 9, tags: { a: "old" }, tracingConfig: { mode: "Off", other: 1 } },
        ["tags", "layers", "tracingConfig.mode", "code"],
      ),
    );
    assert.deepEqual(values, { "app-function": { layers: ["l"], tags: { a: "b" }, memorySize: 128, "tracingConfig.mode": "Active" } });
    const paths = ["layers", "tags", "kmsKeyArn", "tracingConfig.mode", "timeout", "tracingConfig", "code", "id", "__meta"];
    assert.deepEqual(
      paths.map((path) => covers("app-function", path)),
      [true, true, true, true, false, false, false, false, false],
    );
    assert.ok(!covers("app-queue", "policy"), "what was not read");
  });

  it("passes over what the engine hides, whole or in part", () => {
    const hidden = { environment: "[secret]", password: { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270" }, list: [{ a: "[secret]" }] };
    const { values, covers } = read(step("same", "app-function", "aws:x/y:Z", hidden, {}, ["environment.variables.A"]));
    assert.deepEqual(values, { "app-function": {} });
    assert.ok(!covers("app-function", "environment.variables.A"));
  });

  it("leaves a bucket's setting to the resource that holds it, where there is one", () => {
    const whole = step("same", "app-vpc", bucket, { id: "the-id", versioning: { enabled: true }, lifecycleRules: [{ id: "r" }] }, {});
    const part = step("update", "part", "aws:s3/bucketVersioning:BucketVersioning", { id: "the-id" }, {});
    assert.deepEqual(read(whole).values["app-vpc"], { versioning: { enabled: true }, lifecycleRules: [{ id: "r" }] });
    assert.deepEqual(read(whole, part).values["app-vpc"], { lifecycleRules: [{ id: "r" }] });
    const other = { ...part, newState: { ...part.newState, type: "aws:s3/bucketVersioning:BucketVersioning", id: "another" } };
    assert.deepEqual(Object.keys(read(whole, other).values["app-vpc"] ?? {}), ["versioning", "lifecycleRules"]);
  });

  it("looks at the step that compares, of rows of the ledger", () => {
    const outputs = { policy: "p" };
    const look = (op: string, name: string) => Object.keys(read(step(op, name, "aws:x/y:Z", outputs, {})).values);
    assert.deepEqual(
      ["same", "update", "refresh", "import", "create"].map((op) => look(op, "app-vpc")),
      [["app-vpc"], ["app-vpc"], [], [], []],
    );
    assert.deepEqual(look("same", "app-queue"), ["app-queue"], "what the stack has made");
    assert.deepEqual(look("same", "somebody-elses"), []);
  });
});

describe("ops/held/of-account", () => {
  const identities = new Map([
    ["api", { type: "function", importId: "f" }],
    ["queue", { type: "queue", importId: "q" }],
  ]);
  const held = { api: { layers: [], "environment.variables.KEPT": "k", "environment.variables.STATED": "s" }, queue: { policy: undefined } };
  const { values, covers } = heldInAccount(
    { held },
    [
      { type: "function", importId: "f", tags: { "aws:cloudformation:stack-name": "x", Owner: "me" } },
      { type: "queue", importId: "f", tags: { Owner: "somebody" } },
    ],
    { adopt: { api: "f", queue: "q", lost: "l" }, keep: { api: ["KEPT"] } },
    (name) => identities.get(name),
  );

  it("tells what the finders read, tags without AWS's own, and of variables those that are kept", () =>
    assert.deepEqual(values, { api: { layers: [], "environment.variables.KEPT": "k", tags: { Owner: "me" } }, queue: { policy: undefined } }));

  it("covers what it has read, also where it found nothing, and nothing else", () => {
    const asked = [
      ["api", "layers"],
      ["queue", "policy"],
      ["queue", "tags"],
      ["api", "environment.variables.STATED"],
      ["lost", "policy"],
    ] as const;
    assert.deepEqual(
      asked.map(([name, path]) => covers(name, path)),
      [true, true, false, false, false],
    );
  });
});

describe("ops/held/kept-variables", () => {
  it("takes the kept ones, and tells one that is not there as absent", () => {
    assert.deepEqual(keptOf(["A", "B"], { A: "1", C: "3" }), { "environment.variables.A": "1", "environment.variables.B": undefined });
    assert.deepEqual(keptOf(["A"]), { "environment.variables.A": undefined });
  });
});
