import assert from "node:assert/strict";
import { unsealedIn } from "../../../ops/update/sealed";

const sealed = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:a:b" };
const clear = { variables: { API_KEY_HASH: "x" } };
const functionWith = (inputs?: object, outputs?: object) => ({
  type: "aws:lambda/function:Function",
  urn: "urn:pulumi:s::p::t::app-api-function",
  inputs,
  outputs,
});
const state = (...resources: readonly object[]) => JSON.stringify({ version: 3, deployment: { resources } });

describe("what an adoption may write to the state", () => {
  it("is a function whose environment is encrypted, or that has none", () => {
    assert.deepEqual(unsealedIn(state(functionWith({ environment: sealed }, { environment: sealed }))), []);
    assert.deepEqual(unsealedIn(state(functionWith({}, { environment: null }), functionWith())), []);
    assert.deepEqual(unsealedIn('{"deployment": {}}'), []);
  });

  it("is no function whose environment can be read, whether in what it was given or in what it gave", () => {
    assert.deepEqual(unsealedIn(state(functionWith({ environment: clear }, { environment: sealed }))), ["app-api-function"]);
    assert.deepEqual(unsealedIn(state(functionWith({ environment: sealed }, { environment: clear }))), ["app-api-function"]);
    assert.deepEqual(unsealedIn(state(functionWith({ environment: "text" }))), ["app-api-function"]);
  });

  for (const broken of ["", "error: no stack", "[]", '{"deployment": {"resources": [{}]}}'])
    it(`is nothing that can't be read: ${JSON.stringify(broken)}`, () => assert.throws(() => unsealedIn(broken), /no readable state/));
});
