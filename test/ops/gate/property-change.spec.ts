// Over 150 lines: one function, told case by case.
import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Step } from "../../../ops/gate/plan";
import { keysOf } from "../../../environment/property-path";
import { blinded } from "../../../environment/sensitive";
import { comparable, propertyChanges } from "../../../ops/gate/property-change";

const urn = "urn:pulumi:stack::project::aws:x/y:Z::app-x";
const resource = { type: "aws:x/y:Z", custom: true };
const change = (path: string, before: unknown, after: unknown, inputDiff = true): Step => ({
  op: "update",
  urn,
  oldState: { ...resource, inputs: before as Record<string, unknown>, outputs: { size: "from outputs" } },
  newState: { ...resource, inputs: after as Record<string, unknown> },
  detailedDiff: { [path]: { kind: "update", inputDiff } },
});
const values = (step: Step) => propertyChanges(step).map(({ from, to }) => [from, to]);

describe("inputs that the gate compares", () => {
  it("are what they are, lists as lists and maps as maps, and a secret in them is not known yet", () => {
    const wrapped = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:abc" };
    const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    assert.deepEqual(comparable({ zones: ["a", { b: 1 }], keys: ["[secret]", wrapped], environment: { A: wrapped, B: null }, size: 2 }), {
      zones: ["a", { b: 1 }],
      keys: [unknown, unknown],
      environment: { A: unknown, B: null },
      size: 2,
    });
    assert.equal(comparable(undefined), undefined);
  });
});

describe("a property change in a verdict", () => {
  it("shows both values of a plain property, also deep in lists and quoted keys", () => {
    assert.deepEqual(values(change("timeout", { timeout: 30 }, { timeout: 60 })), [["30", "60"]]);
    assert.deepEqual(values(change("origins[1].domain", { origins: [{}, { domain: "a" }] }, { origins: [{}, { domain: "b" }] })), [["a", "b"]]);
    assert.deepEqual(values(change('tags["a.b"]', { tags: { "a.b": "x" } }, { tags: {} })), [["x", "(absent)"]]);
    assert.deepEqual(values(change("origins[10].domain", { origins: [] }, { origins: Array(11).fill({ domain: "k" }) })), [["(absent)", "k"]]);
    assert.deepEqual(values(change("tags", { tags: null }, { tags: { a: ["x", null] } })), [["(absent)", '{"a":["x",null]}']]);
    assert.deepEqual(values(change("tags.a", { tags: null }, { tags: { a: "x" } })), [["(absent)", "x"]]);
  });

  it("passes over a list or map that is named beside its parts, and over nothing else", () => {
    const paths = ["tags", "tags.a", "origins", "origins[0]", "tagsAll", "size"];
    const step: Step = { op: "update", urn, detailedDiff: Object.fromEntries(paths.map((path) => [path, { kind: "update" }])) };
    assert.deepEqual(
      propertyChanges(step).map(({ path }) => path),
      ["tags.a", "origins[0]", "tagsAll", "size"],
    );
  });

  it("takes the old value from what lives where the engine compared outputs, or where there were no inputs", () => {
    assert.deepEqual(values(change("size", { size: 1 }, { size: 2 }, false)), [["from outputs", "2"]]);
    assert.deepEqual(values(change("size", { size: 1 }, { size: 2 }, true)), [["1", "2"]]);
    assert.deepEqual(values(change("size", undefined, { size: 2 })), [["from outputs", "2"]]);
  });

  it("shows a value absent on the side that has no state, whichever way the engine compared", () => {
    for (const inputDiff of [true, false]) {
      const { oldState: _old, newState: _new, ...bare } = change("size", {}, {}, inputDiff);
      assert.deepEqual(values(bare), [["(absent)", "(absent)"]]);
    }
  });

  it("reads the reasons where there is no detailed difference", () => {
    const { detailedDiff: _, ...step } = change("size", { size: 1 }, { size: 2 });
    assert.deepEqual(propertyChanges({ ...step, diffReasons: ["size"] }), [{ path: "size", from: "1", to: "2" }]);
  });

  it("blinds both sides when either is secret, or lies in something secret", () => {
    const wrapped = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:abc" };
    for (const secret of ["[secret]", wrapped]) {
      assert.deepEqual(values(change("environment.variables.KEY", { environment: { variables: { KEY: "hunter2" } } }, { environment: secret })), [
        [blinded, blinded],
      ]);
      assert.deepEqual(values(change("environment", { environment: { variables: { KEY: secret } } }, { environment: "plain" })), [[blinded, blinded]]);
    }
  });

  it("blinds what is secret by its name: a state that was just imported does not mark it", () => {
    for (const path of ["password", "environment.variables.API_KEY_HASH", "environment.variables.ALLOWED_EDITOR_EMAILS", "masterUserSecret"])
      assert.deepEqual(values(change(path, {}, {})), [[blinded, blinded]], path);
    for (const name of ["password", "clientSecret", "ACCESS_TOKEN", "API_KEY_HASH", "emails", "Credentials", "private_key", "privateKey", "APIKEY", "api_key"])
      assert.deepEqual(values(change("environment", { environment: { DEBUG: "0", [name]: "hunter2" } }, { environment: "plain" })), [[blinded, blinded]], name);
  });

  it("tells whether something secret comes, goes or changes, and no more", () => {
    const of = (kind: string) => {
      const step = change("environment.variables.KEY", { environment: "[secret]" }, { environment: "[secret]" });
      return values({ ...step, detailedDiff: { "environment.variables.KEY": { kind } } });
    };
    assert.deepEqual(
      [of("add"), of("add-replace"), of("delete"), of("delete-replace"), of("update")],
      [[["(absent)", blinded]], [["(absent)", blinded]], [[blinded, "(absent)"]], [[blinded, "(absent)"]], [[blinded, blinded]]],
    );
  });

  it("tells no secret where the engine names its path alone, and not what happens to it", () => {
    const { detailedDiff: _, ...step } = change("password", { password: "hunter2" }, { password: "hunter3" });
    for (const detail of [{}, { detailedDiff: {} }, { detailedDiff: null }])
      assert.deepEqual(propertyChanges({ ...step, ...detail, diffReasons: ["password"] }), [{ path: "password", from: blinded, to: blinded }]);
  });

  it("stands in for a secret with a word that is no value", () => assert.equal(blinded, "(secret)"));

  it("shows what is neither, also a list or map of such", () =>
    assert.deepEqual(values(change("environment", { environment: { DEBUG: "0", KEYS: 2 } }, { environment: { DEBUG: "1", LIST: [null] } })), [
      ['{"DEBUG":"0","KEYS":2}', '{"DEBUG":"1","LIST":[null]}'],
    ]));

  it("cuts nothing: what is not seen is not decided", () => {
    const [long, longer] = ["x".repeat(5000), "y".repeat(5000)];
    assert.deepEqual(values(change("description", { description: long }, { description: longer })), [[long, longer]]);
  });

  it("tells of a document, a list or a text of lines what goes and what comes", () => {
    const policy = (...actions: string[]) => JSON.stringify({ Statement: [{ Sid: "A", Action: actions }] });
    const parts = (path: string, before: unknown, after: unknown) => propertyChanges(change(path, { [path]: before }, { [path]: after }))[0]?.parts;
    assert.deepEqual(parts("policy", policy("s3:GetObject", "sqs:SendMessage"), policy("s3:*", "sqs:SendMessage")), {
      removed: ["Statement.A.Action: s3:GetObject"],
      added: ["Statement.A.Action: s3:*"],
    });
    assert.deepEqual(parts("subnets", ["a", "b"], ["b", "c"]), { removed: ["a"], added: ["c"] });
    assert.deepEqual(parts("subnets", ["a", "b"], ["b", "a"]), { removed: [], added: [] });
    assert.deepEqual(parts("code", "one\ntwo", "one\nthree"), { removed: ["two"], added: ["three"] });
    assert.deepEqual(parts("policy", undefined, policy("s3:*")), { removed: [], added: ["Statement.A.Sid: A", "Statement.A.Action: s3:*"] });
    assert.equal(parts("timeout", 1, 2), undefined);
  });

  it("marks what the change gives up, and says that a value is known only later", () => {
    const database = (backupRetentionPeriod: number) => ({ backupRetentionPeriod });
    const step = change("backupRetentionPeriod", database(7), database(1));
    const state = { ...resource, type: "aws:rds/instance:Instance" };
    const [told] = propertyChanges({ ...step, oldState: { ...state, inputs: database(7) }, newState: { ...state, inputs: database(1) } });
    assert.deepEqual(told, { path: "backupRetentionPeriod", from: "7", to: "1", givesUp: "backups are kept for fewer days, and older ones are gone" });
    assert.deepEqual(values(change("arn", { arn: "a" }, { arn: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" })), [["a", "(known after the update)"]]);
  });

  it("marks what is given up where it is, above and below, and nothing beside it", () => {
    const marks = (type: string, from: object, to: object, ...paths: readonly string[]) =>
      propertyChanges({
        op: "update",
        urn,
        oldState: { type, custom: true, inputs: { ...from } },
        newState: { type, custom: true, inputs: { ...to } },
        detailedDiff: Object.fromEntries(paths.map((path) => [path, { kind: "update" }])),
      }).map(({ path, givesUp }) => [path, givesUp]);
    const database = (backupRetentionPeriod: number, port: number) => ({ backupRetentionPeriod, port });
    assert.deepEqual(marks("aws:rds/instance:Instance", database(7, 1), database(1, 2), "port", "backupRetentionPeriod"), [
      ["port", undefined],
      ["backupRetentionPeriod", "backups are kept for fewer days, and older ones are gone"],
    ]);
    const versioned = (status: string) => ({ versioningConfiguration: { status } });
    assert.deepEqual(marks("aws:s3/bucketVersioning:BucketVersioning", versioned("Enabled"), versioned("Suspended"), "versioningConfiguration"), [
      ["versioningConfiguration", "versioning is suspended"],
    ]);
    const encrypted = (sseAlgorithm: string) => ({ rules: [{ sseAlgorithm }] });
    const encryption = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
    assert.deepEqual(marks(encryption, encrypted("aws:kms"), encrypted("AES256"), "rules[0].sseAlgorithm"), [
      ["rules[0].sseAlgorithm", "the bucket's own key is no longer used"],
    ]);
    const passwords = (minimumLength: number, requireNumbers: boolean) => ({ passwordPolicy: { minimumLength, requireNumbers } });
    assert.deepEqual(marks("aws:cognito/userPool:UserPool", passwords(12, true), passwords(8, false), "passwordPolicy"), [
      ["passwordPolicy", "a shorter password is taken; a weaker password is taken"],
    ]);
  });

  it("marks nothing of what is no update: an import gives nothing up", () => {
    const state = (backupRetentionPeriod: number) => ({ type: "aws:rds/instance:Instance", custom: true, inputs: { backupRetentionPeriod } });
    const imported: Step = { ...change("backupRetentionPeriod", {}, {}), op: "import", oldState: state(7), newState: state(1) };
    assert.deepEqual(propertyChanges(imported), [{ path: "backupRetentionPeriod", from: "7", to: "1" }]);
  });

  it("reads back any path of plain, numbered and quoted keys", () => {
    const plain = fc.stringMatching(/^[A-Za-z]\w{0,8}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(plain, fc.nat(99)), { minLength: 1, maxLength: 6 }), (keys) => {
        const path = keys
          .map((key, index) => (typeof key === "number" ? `[${key}]` : index % 2 === 1 ? `["${key}.${key}"]` : `.${key}`))
          .join("")
          .replace(/^\./, "");
        const expected = keys.map((key, index) => (typeof key === "number" ? String(key) : index % 2 === 1 ? `${key}.${key}` : key));
        assert.deepEqual(keysOf(path), expected);
      }),
    );
  });
});
