import * as pulumi from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { unwrapped } from "../../environment/unwrapped";
import { recorded } from "../support/recorder";

describe("environment/unwrapped", () => {
  it("lays secrets open at any depth, also in lists, and names the properties that hold one", async () => {
    let done: ReturnType<typeof unwrapped> | undefined;
    await recorded(() => {
      done = unwrapped({ name: "n", layers: ["a", pulumi.secret("b")], environment: { variables: pulumi.secret({ KEY: "k" }) }, sizes: [1, { a: 2 }] });
      return "refused";
    });
    assert.deepEqual(await done, {
      plain: { name: "n", layers: ["a", "b"], environment: { variables: { KEY: "k" } }, sizes: [1, { a: 2 }] },
      secrets: new Set(["layers", "environment"]),
    });
  });

  it("takes no inputs for none", async () => assert.deepEqual(await unwrapped(undefined), { plain: {}, secrets: new Set() }));
});
