// Over 150 lines: one law, told case by case.
import assert from "node:assert/strict";
import type { LedgerFacts } from "../../environment/ledger";
import { type Phase, phases } from "../../environment/phase";
import { type Update, updateFault } from "../../environment/update-law";
import { emptyLedger } from "../support/empty-ledger";
import { at } from "./given-up/given-up";
import { entrancesGivenUp } from "./given-up/entrances";
import { watchingGivenUp } from "./given-up/watching";

const ledger: LedgerFacts = {
  ...emptyLedger,
  create: ["jobs"],
  reconcile: { api: [{ path: "timeout", from: 120, to: 90, phase: "create", reason: "r" }] },
};
const update = (change: Partial<Update> = {}): Update => ({
  name: "api",
  type: "aws:lambda/function:Function",
  from: { timeout: 120, memorySize: 128 },
  to: { timeout: 90, memorySize: 128 },
  paths: ["timeout"],
  secrets: new Set(),
  ...change,
});
const law = (phase: Phase, change: Partial<Update> = {}) => updateFault(update(change), phase, ledger);

// The rows by their phases, and the words of the engine, are held by the tests of the gate's judge.
describe("environment/update-law", () => {
  it("opens a row in its own phase: not before it, and no later", () => {
    assert.deepEqual(
      phases.map((phase) => law(phase)?.split(/[,:.]/)[0]),
      ["differs from what lives in timeout", "changes timeout", undefined, "still has open reconcile rows"],
    );
  });

  it("says of an adoption in what it differs, if the engine names it, and of another change what lists it not", () => {
    const next = "adopting would change it. Make the stack file say what lives, or list the change under reconcile";
    const hold = (paths: string) => `. Where no fact can say it, hold it as it lives: ledger.hold (${paths})`;
    assert.equal(law("adopt", { paths: ["timeout", "memorySize"] }), `differs from what lives in timeout, memorySize: ${next}${hold("timeout, memorySize")}`);
    assert.equal(law("adopt", { paths: ["timeout", "role"] }), `differs from what lives in timeout, role: ${next}${hold("timeout")}`);
    assert.equal(law("adopt", { paths: ["role", "reservedConcurrentExecutions"] }), `differs from what lives in role, reservedConcurrentExecutions: ${next}`);
    assert.equal(law("adopt", { paths: [] }), `differs from what lives: ${next}`);
    assert.equal(law("reconcile", { name: "worker" }), "changes timeout, which no reconcile row lists for this phase");
    assert.equal(law("steady", { name: "worker" }), undefined);
    assert.equal(law("create", { paths: [] }), "is changed, but the engine does not say where. Look at the plan with pulumi preview --diff");
  });

  it("lets what the stack makes be finished in phase create, and nothing of it be changed before", () => {
    const made = { name: "jobs", paths: ["delaySeconds"] };
    assert.deepEqual(
      phases.map((phase) => law(phase, made) === undefined),
      [false, false, true, true],
    );
  });

  it("lets pass an update that asks nothing of AWS, of the one type that is known to announce it, also where no path is named", () => {
    const gateway = { name: "nat", type: "aws:ec2/natGateway:NatGateway" };
    for (const phase of phases) {
      assert.equal(law(phase, { ...gateway, paths: [] }), undefined, phase);
      assert.equal(law(phase, { ...gateway, paths: ["regionalNatGatewayAddresses"] }), undefined, phase);
    }
    assert.notEqual(law("adopt", { ...gateway, paths: ["regionalNatGatewayAddresses", "subnetId"] }), undefined);
    assert.notEqual(law("adopt", { ...gateway, paths: ["subnetId"] }), undefined);
    assert.notEqual(law("adopt", { paths: ["regionalNatGatewayAddresses"] }), undefined);
    assert.notEqual(law("adopt", { paths: [] }), undefined);
  });

  it("changes what is adopted like any code in phase steady, but for what gives something up", () => {
    assert.equal(law("steady", { to: { timeout: 120, memorySize: 256 }, paths: ["memorySize"] }), undefined);
    assert.equal(
      law("steady", { from: {}, to: { reservedConcurrentExecutions: 0 }, paths: ["reservedConcurrentExecutions"] }),
      "gives something up: reservedConcurrentExecutions (the function can't run any more). Announce it by a reconcile row and take it in phase reconcile, or undo it",
    );
  });

  it("lets what gives something up pass by its row, in the row's phase", () => {
    const rows = { api: [{ path: "reservedConcurrentExecutions", from: null, to: 0, phase: "reconcile" as const, reason: "r" }] };
    const silenced = update({ from: {}, to: { reservedConcurrentExecutions: 0 }, paths: ["reservedConcurrentExecutions"] });
    assert.equal(updateFault(silenced, "reconcile", { ...ledger, reconcile: rows }), undefined);
  });

  it("takes a loss for announced by a row of the map that holds it, or of its part that changes, and names every other one", () => {
    const pool = "aws:cognito/userPool:UserPool";
    const [before, after] = [
      { minimumLength: 12, requireSymbols: true },
      { minimumLength: 8, requireSymbols: false },
    ];
    const weaker = {
      type: pool,
      from: { passwordPolicy: before },
      to: { passwordPolicy: after },
      paths: ["passwordPolicy.minimumLength", "passwordPolicy.requireSymbols"],
    };
    const row = { path: "passwordPolicy", from: before, to: after, phase: "reconcile" as const, reason: "r" };
    assert.equal(updateFault(update(weaker), "reconcile", { ...ledger, reconcile: { api: [row] } }), undefined);
    const key = (sse: string) => ({ rules: [{ sse }] });
    const bucket = {
      type: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      from: key("aws:kms"),
      to: key("AES256"),
      paths: ["rules[0].sse"],
    };
    const part = { path: "rules[0].sse", from: "aws:kms", to: "AES256", phase: "reconcile" as const, reason: "r" };
    assert.equal(updateFault(update(bucket), "reconcile", { ...ledger, reconcile: { api: [part] } }), undefined);
    assert.equal(
      law("steady", weaker),
      "gives something up: passwordPolicy.minimumLength (a shorter password is taken); passwordPolicy.requireSymbols (a weaker password is taken). Announce it by a reconcile row and take it in phase reconcile, or undo it",
    );
  });

  for (const [type, path, [from, to], , , beside] of [...entrancesGivenUp, ...watchingGivenUp])
    it(`asks in phase steady for a row of ${type} ${path} ${JSON.stringify([from, to])}, and takes it by its row`, () => {
      const change = { type, from: { ...beside, ...at(path, from) }, to: { ...beside, ...at(path, to) }, paths: [path] };
      assert.match(law("steady", change) ?? "", /^gives something up: /);
      const row = { path, from: (from ?? null) as string, to: (to ?? null) as string, phase: "reconcile" as const, reason: "r" };
      assert.equal(updateFault(update(change), "reconcile", { ...ledger, reconcile: { api: [row] } }), undefined);
    });

  describe("tells every fault of a resource at once", () => {
    const rows: LedgerFacts["reconcile"] = {
      api: [
        { path: "timeout", from: 120, to: 90, phase: "create", reason: "r" },
        { path: "tracingConfig", from: { mode: "PassThrough" }, to: { mode: "Active" }, phase: "reconcile", reason: "r" },
        { path: "reservedConcurrentExecutions", from: 5, to: 2, phase: "create", reason: "r" },
      ],
    };
    const change = {
      from: { timeout: 100, memorySize: 128, reservedConcurrentExecutions: 5, tracingConfig: { mode: "PassThrough" } },
      to: { timeout: 90, memorySize: 256, reservedConcurrentExecutions: 0, tracingConfig: { mode: "Active" } },
      paths: ["timeout", "memorySize", "reservedConcurrentExecutions", "tracingConfig.mode"],
    };
    const says = (phase: Phase, more: Partial<Update> = {}) => updateFault(update({ ...change, ...more }), phase, { ...ledger, reconcile: rows });

    const uncovered = "changes memorySize, which no reconcile row lists for this phase";
    const early = "still has open reconcile rows: tracingConfig (phase reconcile). Set ledger.phase back to reconcile, and move on when they are done";
    const differs =
      "changes timeout: 100 -> 90, but its row says 120 -> 90; reservedConcurrentExecutions: 5 -> 0, but its row says 5 -> 2. Mend the row or the fact, and have it reviewed";
    const lost =
      "gives something up: reservedConcurrentExecutions (the function can't run any more). Announce it by a reconcile row and take it in phase reconcile, or undo it";

    it("on the way in: what no row lists, rows of an earlier phase, rows that differ, and what is given up", () =>
      assert.equal(says("create"), [uncovered, early, differs, lost].join(". It also ")));

    it("and a row that is not due lists nothing", () =>
      assert.equal(
        says("reconcile"),
        ["changes timeout, memorySize, reservedConcurrentExecutions, which no reconcile row lists for this phase", lost].join(". It also "),
      ));

    it("in phase steady: open rows, and what no row of them gives up", () => {
      assert.equal(says("steady"), [early, lost].join(". It also "));
      const announced = { from: { ...change.from, timeout: 120 }, to: { ...change.to, reservedConcurrentExecutions: 2 } };
      assert.equal(
        says("steady", announced),
        "still has open reconcile rows: timeout (phase create), tracingConfig (phase reconcile), reservedConcurrentExecutions (phase create). Set ledger.phase back to create, and move on when they are done",
      );
    });

    it("a loss that its row announces, value by value, is none beside another fault", () => {
      const silenced = { path: "alarmActions", from: ["a"], to: [], phase: "reconcile" as const, reason: "r" };
      const alarm = update({
        type: "aws:cloudwatch/metricAlarm:MetricAlarm",
        from: { alarmActions: ["a"], period: 60 },
        to: { alarmActions: [], period: 300 },
        paths: ["alarmActions", "period"],
      });
      assert.equal(
        updateFault(alarm, "reconcile", { ...ledger, reconcile: { api: [silenced] } }),
        "changes period, which no reconcile row lists for this phase. It also gives something up: period (the alarm rings later, or for more only). Announce it by a reconcile row and take it in phase reconcile, or undo it",
      );
    });
  });

  it("blinds a secret in what it says, by its mark and by its name", () => {
    const other = { from: { timeout: 1 }, to: { timeout: 2 } };
    assert.match(law("create", other) ?? "", /timeout: 1 -> 2/);
    assert.match(law("create", { ...other, secrets: new Set(["timeout"]) }) ?? "", /timeout: \(secret\) -> \(secret\)/);
  });
});
