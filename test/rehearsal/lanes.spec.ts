import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { inLanes } from "../../rehearsal/stage/lanes";

describe("lanes", () => {
  it("give the results in the order of the items, whichever ends first", async () => {
    const results = await inLanes(3, [30, 1, 10, 0], async (ms) => {
      await wait(ms);
      return ms;
    });
    assert.deepEqual(results, [30, 1, 10, 0]);
  });

  it("never run more than they are, and no two at once under one number", async () => {
    const busy = new Set<number>();
    let most = 0;
    await inLanes(3, Array.from({ length: 20 }), async (_, lane) => {
      assert.ok(!busy.has(lane) && lane < 3);
      busy.add(lane);
      most = Math.max(most, busy.size);
      await wait(1);
      busy.delete(lane);
    });
    assert.equal(most, 3);
  });

  it("fail with the first failure", async () => {
    await assert.rejects(
      inLanes(2, [1, 2], (item) => (item === 2 ? Promise.reject(new Error("two")) : Promise.resolve(item))),
      /two/,
    );
  });
});
