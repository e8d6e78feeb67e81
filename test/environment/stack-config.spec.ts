import * as pulumi from "@pulumi/pulumi";
import assert from "node:assert/strict";
import { stackConfig } from "../../environment/stack-config";

describe("environment/stack-config", () => {
  const outside = pulumi.runtime.allConfig();
  afterEach(() => pulumi.runtime.setAllConfig(outside));

  it("is what the engine hands over as JSON, and a plain word as it is", () => {
    pulumi.runtime.setAllConfig({ "bluemoxon:urls": '{"baseDomain":"x","ports":[1]}', "bluemoxon:word": "plain", "pulumi:tags": "{" });
    assert.deepEqual(stackConfig(), { "bluemoxon:urls": { baseDomain: "x", ports: [1] }, "bluemoxon:word": "plain", "pulumi:tags": "{" });
  });
});
