import assert from "node:assert/strict";
import { judge } from "../../../ops/gate/judge";
import { account, ledger, plan, step } from "../../support/gate";

const today = "2026-03-07";
const terms = [
  { place: "exceptions.rule.app-vpc", owner: "@somebody", until: "2026-02-20", covers: (name: string) => ["app-vpc", "app-queue"].includes(name) },
];
const why = "needs exceptions.rule.app-vpc, which ended on 2026-02-20 (@somebody). Bring it in line and remove that line, or set a new date after a review";

describe("the gate's judge of leaves that are over", () => {
  it("refuses the update of what needs one, and lets every other go", () => {
    const steps = plan(step("update", "app-vpc", ["tags.Owner"]), step("update", "app-function"), step("same", "app-vpc"));
    const { refusals } = judge(steps, { phase: "steady", ledger, terms, today, account });
    assert.deepEqual(refusals, [{ op: "update", name: "app-vpc", why }]);
  });

  it("refuses to make what needs one", () => {
    const { refusals } = judge(plan(step("create", "app-queue")), { phase: "create", ledger, terms, today, account });
    assert.deepEqual(refusals, [{ op: "create", name: "app-queue", why }]);
  });

  it("refuses no adoption: that changes nothing", () =>
    assert.deepEqual(judge(plan(step("import", "app-vpc")), { phase: "adopt", ledger, terms, today, account }).refusals, []));
});
