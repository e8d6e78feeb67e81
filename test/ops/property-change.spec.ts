import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { Step } from "../../ops/gate/plan";
import { blinded, keysOf, propertyChanges } from "../../ops/gate/property-change";

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

describe("a property change in a verdict", () => {
  it("shows both values of a plain property, also deep in lists and quoted keys", () => {
    assert.deepEqual(values(change("timeout", { timeout: 30 }, { timeout: 60 })), [["30", "60"]]);
    assert.deepEqual(values(change("origins[1].domain", { origins: [{}, { domain: "a" }] }, { origins: [{}, { domain: "b" }] })), [["a", "b"]]);
    assert.deepEqual(values(change('tags["a.b"]', { tags: { "a.b": "x" } }, { tags: {} })), [["x", "(absent)"]]);
  });

  it("takes the old value from what lives where the engine compared outputs", () =>
    assert.deepEqual(values(change("size", { size: 1 }, { size: 2 }, false)), [["from outputs", "2"]]));

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
    assert.deepEqual(values(change("environment", { environment: { API_KEY_HASH: "hunter2" } }, { environment: {} })), [[blinded, blinded]]);
  });

  it("cuts a long value, and says so", () => {
    const [[from = ""] = []] = values(change("policy", { policy: "x".repeat(500) }, { policy: "y" }));
    assert.ok(from.length < 200 && from.endsWith("…"));
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
