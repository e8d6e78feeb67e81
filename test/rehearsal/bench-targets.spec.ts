import assert from "node:assert/strict";
import { mediansIn } from "../../rehearsal/long/bench/earlier";
import { isMet, spread, targetLine } from "../../rehearsal/long/bench/targets";

// Proves how figures are told and judged. Not what they are: no test holds a time to anything.
describe("a bench's targets", () => {
  it("are met up to their own value, and say so", () => {
    assert.equal(targetLine({ of: "program / bare", value: 1.1, atMost: 1.1 }), "program / bare: 1.10, at most 1.1 is met");
    assert.equal(targetLine({ of: "memory in MB", value: 200.6, atMost: 200, decimals: 0 }), "memory in MB: 201, at most 200 is MISSED");
    assert.deepEqual(
      [1.1, 1.11, Number.NaN].map((value) => isMet({ of: "x", value, atMost: 1.1 })),
      [true, false, false],
    );
  });

  it("go by the middle of all samples, and tell how far these lie apart", () => {
    assert.deepEqual(spread([5, 1, 9, 2, 3]), { median: 3, least: 1, most: 9 });
    assert.deepEqual(spread([10, 9]), { median: 10, least: 9, most: 10 });
  });

  it("are taken from what an earlier bench has printed, without the round that warms caches", () => {
    const printed = [
      "Adopting prod",
      "round 0: reads 9.00 s, full 9.00 s",
      ...[2, 1, 3].map((n) => `round ${n}: reads 0.${n}0 s, tofu plan ${n}.50 s`),
      "reads: 7 s",
    ];
    assert.deepEqual(mediansIn(printed.join("\n")), { reads: 0.2, "tofu plan": 2.5 });
    assert.deepEqual(mediansIn("error: no engine"), {});
  });
});
