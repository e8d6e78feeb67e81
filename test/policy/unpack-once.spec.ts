import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";

type Unpack = (message: Struct, keepSecrets: boolean) => Record<string, unknown>;

describe("a resource that many rules ask for", () => {
  const require = createRequire(__filename);
  const sdk = require("@pulumi/policy/deserialize") as { deserializeProperties: Unpack };
  const original = sdk.deserializeProperties;
  before(() => void require("../../policy/unpack-once.js"));
  after(() => void (sdk.deserializeProperties = original));

  const secret = { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value: "v" };
  const message = (): Struct => Struct.fromJavaScript({ plain: 1, secret });

  it("is unpacked once, and as the SDK does it", () => {
    const asked = message();
    const first = sdk.deserializeProperties(asked, false);
    assert.deepEqual(first, { plain: 1, secret: "v" });
    assert.equal(sdk.deserializeProperties(asked, false), first);
  });

  it("is not mistaken for its like, nor for itself with its secrets kept as such", () => {
    const asked = message();
    const plain = sdk.deserializeProperties(asked, false);
    assert.notEqual(sdk.deserializeProperties(message(), false), plain);
    assert.notEqual(sdk.deserializeProperties(asked, true), plain);
  });
});
