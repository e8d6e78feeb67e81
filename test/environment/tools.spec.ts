import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { type Mock, mock } from "node:test";
import { Refusal } from "../../environment/fault";
import { requireEngine, requireNode } from "../../environment/tools";

const require = createRequire(__filename);
const settings = require("@pulumi/pulumi/runtime/settings") as typeof import("@pulumi/pulumi/runtime/settings");

const refusal = (message: string) => (error: unknown) => error instanceof Refusal && error.message === message;

describe("environment/tools", () => {
  it("takes this Node.js, and refuses an older one by its version and its place", () => {
    requireNode();
    requireNode("24.0.0", "/usr/bin/node");
    assert.throws(
      () => requireNode("22.1.0", "/usr/bin/node"),
      (error) => error instanceof Refusal && error.message.startsWith("Node.js 24 or newer is needed, found 22.1.0 at /usr/bin/node. "),
    );
  });

  describe("asks the CLI that runs the program", () => {
    let asked: Mock<typeof settings.requirePulumiVersion>;
    const answering = (answer: () => Promise<void>) => {
      asked = mock.method(settings, "requirePulumiVersion", answer);
    };
    afterEach(() => asked.mock.restore());

    it("for the version that is rehearsed, or a newer one", async () => {
      answering(() => Promise.resolve());
      await requireEngine();
      assert.deepEqual(
        asked.mock.calls.map(({ arguments: ranges }) => ranges),
        [[">=3.276.0"]],
      );
    });

    it("and tells an older one, in its own words, what to install", async () => {
      const next = "Install pulumi 3.276.0 or newer: pulumi.com/docs/install";
      answering(() => Promise.reject(Object.assign(new Error("2 UNKNOWN: too old"), { details: "Pulumi CLI version 3.200.0 is too old" })));
      await assert.rejects(requireEngine(), refusal(`Pulumi CLI version 3.200.0 is too old. ${next}`));
      asked.mock.restore();
      answering(() => Promise.reject(new Error("the CLI can't tell")));
      await assert.rejects(requireEngine(), refusal(`the CLI can't tell. ${next}`));
    });
  });
});
