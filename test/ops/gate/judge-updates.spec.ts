import assert from "node:assert/strict";
import { judge } from "../../../ops/gate/judge";
import type { Step } from "../../../ops/gate/plan";
import type { Term } from "../../../environment/term";
import { account, allowed, ledger, live, plan, step, whys } from "../../support/gate";

const traced = (paths: readonly string[] = ["tracingConfig.mode"], to = "Active"): Step => ({
  ...step("update", "app-function", paths),
  oldState: { ...live, inputs: { tracingConfig: { mode: "PassThrough" }, environment: { variables: {} } } },
  newState: { ...live, inputs: { tracingConfig: { mode: to }, environment: { variables: {} } } },
});
const named = (paths: readonly string[]): Step => ({
  ...step("update", "app-function", paths),
  oldState: { ...live, inputs: { tracingConfig: { mode: "Active" }, environment: { variables: {} } } },
  newState: { ...live, inputs: { tracingConfig: { mode: "Active" }, environment: { variables: { QUEUE: "jobs" } } } },
});

describe("the gate's judge of updates", () => {
  it("refuses any update in phase adopt, and says what to do", () => {
    const update = step("update", "app-function", ["tracingConfig.mode"]);
    assert.match(
      whys("adopt", update)[0] ?? "",
      /^differs from what lives in tracingConfig\.mode: adopting would change it.*list the change under reconcile\./,
    );
  });

  it("allows any update in phase steady: what it may change is reviewed, not listed", () =>
    assert.equal(allowed("steady", step("update", "app-vpc", ["tags.Owner"]), step("update", "app-function")), true));

  it("refuses in phase steady what gives something up, by the type of what is updated", () => {
    const kept = (backupRetentionPeriod: number, type: string) => ({ ...live, type, inputs: { backupRetentionPeriod } });
    const fewer = (type: string): Step => ({ ...step("update", "app-vpc", ["backupRetentionPeriod"]), oldState: kept(7, type), newState: kept(1, type) });
    assert.deepEqual(whys("steady", fewer("aws:rds/instance:Instance")), [
      "gives something up: backupRetentionPeriod (backups are kept for fewer days, and older ones are gone). Announce it by a reconcile row and take it in phase reconcile, or undo it",
    ]);
    assert.deepEqual(whys("steady", fewer("aws:x/y:Z")), []);
  });

  it("refuses an update that the plan says nothing more of, by its paths", () => {
    const { newState: _, ...silent } = step("update", "app-function", ["timeout"]);
    assert.match(whys("adopt", silent)[0] ?? "", /^differs from what lives in timeout: adopting would change it/);
    assert.deepEqual(whys("reconcile", silent), ["changes timeout, which no reconcile row lists for this phase"]);
  });

  it("allows a listed path in its phase, also below it", () => assert.equal(allowed("reconcile", traced()), true));

  it("refuses another value than the row's, and tells both sides", () =>
    assert.deepEqual(whys("reconcile", traced(undefined, "Off")), [
      'changes tracingConfig: {"mode":"PassThrough"} -> {"mode":"Off"}, but its row says {"mode":"PassThrough"} -> {"mode":"Active"}. Mend the row or the fact, and have it reviewed',
    ]));

  it("refuses to move on while a row of an earlier phase is open, and names it", () => {
    for (const phase of ["create", "steady"] as const)
      assert.match(whys(phase, traced())[0] ?? "", /^still has open reconcile rows: tracingConfig \(phase reconcile\)\. Set ledger\.phase back to reconcile/);
  });

  it("refuses a listed path before its phase", () =>
    assert.equal(allowed("reconcile", step("update", "app-function", ["environment.variables.QUEUE"])), false));

  it("refuses paths that no row lists, beside one that a row lists, and names each", () =>
    assert.deepEqual(whys("reconcile", traced(["timeout", "tracingConfig.mode", "memorySize"])), [
      "changes timeout, memorySize, which no reconcile row lists for this phase",
    ]));

  it("refuses what no row lists and another value than a row's in one message", () =>
    assert.deepEqual(whys("reconcile", traced(["timeout", "tracingConfig.mode"], "Off")), [
      'changes timeout, which no reconcile row lists for this phase. It also changes tracingConfig: {"mode":"PassThrough"} -> {"mode":"Off"}, but its row says {"mode":"PassThrough"} -> {"mode":"Active"}. Mend the row or the fact, and have it reviewed',
    ]));

  it("tells that a leave is over beside what the phase does not allow, of an update and of a create", () => {
    const over: Term = { place: "exceptions.rule.app", owner: "@somebody", until: "2025-12-31", covers: () => true };
    const why = (of: Step) => judge(plan(of), { phase: "adopt", ledger, today: "2026-01-15", terms: [over], account }).refusals[0]?.why ?? "";
    assert.match(why(step("update", "app-vpc", ["tags"])), /^differs from what lives in tags.* It also needs exceptions\.rule\.app, which ended on 2025-12-31/);
    assert.match(why(step("create", "app-queue")), /^belongs to phase create.* It also needs exceptions\.rule\.app, which ended on/);
  });

  it("allows the parent map that the bridge names beside a listed child", () =>
    assert.equal(allowed("create", named(["environment.variables", "environment.variables.QUEUE"])), true));

  it("refuses a parent map alone: what changed below it is not said", () =>
    assert.equal(allowed("create", step("update", "app-function", ["environment.variables"])), false));

  it("refuses a parent map with a child that no row lists, whatever its other children", () =>
    assert.deepEqual(whys("create", named(["environment.variables", "environment.variables.QUEUE", "environment.variables.KEY"])), [
      "changes environment.variables, environment.variables.KEY, which no reconcile row lists for this phase",
    ]));

  it("refuses an update whose changed paths the engine does not name, and says where to look", () =>
    assert.match(whys("reconcile", step("update", "app-function"))[0] ?? "", /does not say where\. Look at the plan with pulumi preview --diff$/));

  it("reads the reasons where a framework resource has no detailed diff", () => {
    const rule: Step = { ...step("update", "app-vpc"), diffReasons: ["description"] };
    assert.match(judge(plan(rule), { phase: "reconcile", ledger, today: "2026-01-15", terms: [], account }).refusals[0]?.why ?? "", /changes description/);
  });

  it("lets a create row that was made halfway be finished in phase create, and not before", () => {
    assert.equal(allowed("create", step("update", "app-queue", ["delaySeconds"])), true);
    assert.equal(allowed("reconcile", step("update", "app-queue", ["delaySeconds"])), false);
  });

  it("says of an adoption that would replace what to do about it", () => {
    const [why, ...others] = judge(plan(step("replace", "app-vpc", ["path"])), { phase: "adopt", ledger, today: "2026-01-15", terms: [], account }).refusals;
    assert.deepEqual(others, []);
    assert.equal(
      why?.why,
      "differs from what lives in path: adopting would replace it. Make the stack file say what lives. Where no fact can say it, hold it as it lives: ledger.hold (path)",
    );
  });
});
