import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { leaveOut, withoutRows } from "../../../ops/gate/saved-plan";

const urn = (name: string) => `urn:pulumi:stack::project::aws:x/y:Z::${name}`;
const saved = {
  manifest: { version: "3" },
  resourcePlans: {
    [urn("app-vpc")]: { steps: ["import"], state: { id: "vpc-1" } },
    [urn("app-queue")]: { steps: ["same"], state: null },
    [urn("app-role")]: { steps: ["same"], state: { id: "role" } },
  },
};

describe("a saved plan", () => {
  it("has no entry for a row that the phase leaves out and that does not exist, and all others as they were", () => {
    const { [urn("app-queue")]: _queue, ...rest } = saved.resourcePlans;
    assert.deepEqual(withoutRows(saved, ["app-queue", "app-role"]), { ...saved, resourcePlans: rest });
  });

  it("is readable by its owner alone, and is refused when it is no plan", () => {
    const folder = mkdtempSync(join(tmpdir(), "saved-plan-"));
    try {
      const file = join(folder, "plan.json");
      writeFileSync(file, JSON.stringify(saved), { mode: 0o644 });
      leaveOut(file, ["app-queue"]);
      assert.deepEqual(Object.keys((JSON.parse(readFileSync(file, "utf8")) as typeof saved).resourcePlans), [urn("app-vpc"), urn("app-role")]);
      assert.equal(statSync(file).mode & 0o077, 0);
      writeFileSync(file, "{}");
      assert.throws(() => leaveOut(file, []), /is not a plan of this engine/);
      assert.throws(() => leaveOut(join(folder, "absent"), []), /is not a plan of this engine/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
