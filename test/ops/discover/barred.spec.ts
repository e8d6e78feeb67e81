import assert from "node:assert/strict";
import type { Live } from "../../../aws/clients";
import type { Finder } from "../../../aws/finding";
import { complete, discover } from "../../../ops/discover/match";
import { discoveryReport } from "../../../ops/discover/report";

describe("ops/discover, what nobody can import", () => {
  it("is not taken for found, and is told with the reason", async () => {
    const barred: Finder = () => Promise.resolve([{ importId: "vpc-1", barred: "is AWS's own" }]);
    for (const stated of ["unknown", "vpc-1", "vpc-2"]) {
      const { findings } = await discover([{ type: "vpc", name: "network", inputs: {} }], { network: stated }, { vpc: barred }, {} as Live, () => undefined);
      assert.deepEqual(findings, [{ kind: "barred", name: "network", importId: "vpc-1", why: "is AWS's own" }], stated);
      assert.equal(complete({ findings, alreadyLive: [] }), false);
      assert.match(discoveryReport({ findings, alreadyLive: [] }), /^not importable \(1\): .*\n {2}network: vpc-1 is AWS's own$/m);
    }
  });
});
