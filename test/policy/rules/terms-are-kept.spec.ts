import assert from "node:assert/strict";
import { differencesIn } from "../../../environment/differences";
import { Refusal } from "../../../environment/fault";
import { termsOf } from "../../../environment/terms";
import { termsAreKept } from "../../../policy/rules/terms-are-kept";
import { contextOf, stackViolations } from "../../support/policies";
import { committed } from "../../support/stacks";

describe("policy/rules/terms-are-kept", () => {
  const prod = committed("prod");
  const report = (today: string) => stackViolations(termsAreKept(contextOf(prod, "steady", today)), []);

  it("says nothing while every leave runs, and tells each that has ended", () => {
    const days = termsOf(prod).map(({ until }) => until);
    assert.deepEqual(report(days.sort()[0] ?? ""), []);
    const told = report("2999-01-01");
    assert.equal(told.length, days.length);
    assert.ok(
      told.every((each) => /ended on \d{4}-\d\d-\d\d\. A change of what it covers is refused: @/.test(each)),
      told.join("\n"),
    );
  });

  it("tells the faults of the differences without a trace", () =>
    assert.throws(
      () =>
        stackViolations(
          termsAreKept(contextOf(prod), () => differencesIn("differences.yaml", "5")),
          [],
        ),
      (error) => error instanceof Refusal && error.stack === error.message && /^differences\.yaml has 1 fault/.test(error.message),
    ));
});
