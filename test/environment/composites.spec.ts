import assert from "node:assert/strict";
import { alarmsOf, inCircles, lowestFirst } from "../../environment/composites";

const of = (name: string, ...below: readonly string[]) => ({ name, rule: below.map((each) => `ALARM(${each})`).join(" OR ") || "TRUE" });

describe("environment/composites", () => {
  it("needs what its rule names, and what silences it", () => {
    assert.deepEqual(alarmsOf(of("Top", "A", "B")), ["A", "B"]);
    assert.deepEqual(alarmsOf({ ...of("Top", "A"), suppressor: { alarm: "arn:aws:cloudwatch:us-west-2:123456789012:alarm:Deploying" } }), ["A", "Deploying"]);
  });

  it("puts each after those that it needs", () => {
    const all = { top: of("Top", "Middle", "Metric"), low: of("Low"), quiet: { ...of("Quiet"), suppressor: { alarm: "Top" } }, middle: of("Middle", "Low") };
    assert.deepEqual(
      lowestFirst(all).map(([key]) => key),
      ["low", "middle", "top", "quiet"],
    );
  });

  it("tells those that come back to themselves, and none that only lead there", () => {
    const all = { self: of("Self", "Self"), one: of("One", "Other"), other: of("Other", "One"), outside: of("Outside", "One", "Metric") };
    assert.deepEqual(inCircles(all), ["self", "one", "other"]);
    assert.equal(lowestFirst(all).length, 4);
  });
});
