import assert from "node:assert/strict";
import fc from "fast-check";
import { alarmsIn, inCircles, lowestFirst } from "../../environment/alarm-rule";

describe("environment/alarm-rule", () => {
  it("tells the alarms of a rule, each once, however it names them", () => {
    const arn = "arn:aws:cloudwatch:us-west-2:123456789012:alarm:By: its ARN";
    const rule = `(ALARM("Two words") OR ok(Bare-1)) AND NOT INSUFFICIENT_DATA( "${arn}" ) AND (TRUE OR ALARM(Bare-1))`;
    assert.deepEqual(alarmsIn(rule), ["Two words", "Bare-1", "By: its ARN"]);
    assert.deepEqual(alarmsIn('AT_LEAST(50%, ALARM, (One, "Two", Three)) OR AT_LEAST(2, NOT OK, (Four, Five))'), ["One", "Two", "Three", "Four", "Five"]);
    assert.deepEqual(alarmsIn("FALSE"), []);
  });

  it("takes a name in quotes as it is, whatever it holds", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }).filter((name) => !name.includes('"'))), (names) => {
        assert.deepEqual(alarmsIn(names.map((name) => `ALARM("${name}")`).join(" OR ")), [...new Set(names)]);
      }),
    );
  });

  it("puts each after those that its rule names", () => {
    const of = (name: string, ...below: readonly string[]) => ({ name, rule: below.map((each) => `ALARM(${each})`).join(" OR ") || "TRUE" });
    const ordered = lowestFirst({ top: of("Top", "Middle", "Metric"), low: of("Low"), middle: of("Middle", "Low") });
    assert.deepEqual(
      ordered.map(([key]) => key),
      ["low", "middle", "top"],
    );
  });

  it("tells those that come back to themselves, and none that only lead there", () => {
    const rules = { self: "ALARM(Self)", one: "ALARM(Other)", other: "OK(One)", outside: "ALARM(One) OR ALARM(Metric)" };
    const composites = Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, { name: `${key.slice(0, 1).toUpperCase()}${key.slice(1)}`, rule }]));
    assert.deepEqual(inCircles(composites), ["self", "one", "other"]);
    assert.equal(lowestFirst(composites).length, 4);
  });
});
