// Over 150 lines: one verdict, told case by case.
import assert from "node:assert/strict";
import * as fc from "fast-check";
import type { LedgerFacts } from "../../environment/ledger";
import { type Drift, driftOf } from "../../ops/drift/drift";
import { driftMarkdown, driftText } from "../../ops/drift/drift-text";
import { type Plan, type Step, parsePlan } from "../../ops/gate/plan";
import { emptyLedger } from "../support/empty-ledger";

const ledger: LedgerFacts = { ...emptyLedger, adopt: { "app-vpc": "vpc-0123456789abcdef0", "app-function": "app" }, create: ["app-queue"] };

const today = "2026-01-15";
const live = { type: "aws:x/y:Z", custom: true };
const step = (op: string, name: string, more: Partial<Step> = {}): Step => ({
  op,
  urn: `urn:pulumi:stack::project::aws:x/y:Z::${name}`,
  newState: { ...live },
  ...more,
});
const everyRead = Object.keys({ ...ledger.adopt, "app-queue": "" }).map((name) => step("refresh", name));
const plan = (...steps: Step[]): Plan => ({ steps: [...everyRead, ...steps], diagnostics: [], findings: [] });

/** Somebody has set 599 by hand; the engine has just read it into the state. */
const timeout = step("update", "app-function", {
  oldState: { ...live, inputs: { timeout: 599 }, outputs: { timeout: 599 } },
  newState: { ...live, inputs: { timeout: 600 } },
  detailedDiff: { timeout: { kind: "update", inputDiff: false } },
});

/** All three were read, and nothing else is told of them. */
const nothingElse = { known: [], settled: [], held: undefined, broken: [], faults: [], read: 3 };

describe("drift", () => {
  it("is none when every resource of the ledger was read and an update would do nothing", () => {
    assert.deepEqual(driftOf(plan(step("same", "app-vpc")), ledger, today), {
      status: "none",
      drifted: [],
      ...nothingElse,
    });
  });

  it("names the resource, the path, what lives, and what is declared", () => {
    const drift = driftOf(plan(timeout), ledger, today);
    assert.deepEqual(drift, {
      status: "drift",
      drifted: [{ name: "app-function", op: "update", changes: [{ path: "timeout", from: "599", to: "600" }] }],
      ...nothingElse,
    });
    assert.match(
      driftText("prod", drift),
      /^prod: DRIFT in 1 of 3 resources\n {2}~ app-function \(update\)\n {6}timeout: lives as 599, declared as 600\nnext: if it shall stay/,
    );
    assert.match(driftMarkdown("prod", drift), /\| `app-function` \| update \| `timeout` \| `599` \| `600` \|/);
  });

  it("is also what is held and was accepted otherwise, and says where nobody has accepted anything", () => {
    const held = [{ name: "app-vpc", path: "tags", accepted: "aa", lives: "bb", value: '{"Owner":"x"}' }];
    const drift = driftOf(plan(step("same", "app-vpc")), ledger, today, held);
    assert.equal(drift.status, "drift");
    assert.equal(
      driftText("prod", drift),
      'prod: DRIFT in 1 of 3 resources\n  ! app-vpc: held, changed: tags: accepted aa, lives bb ({"Owner":"x"})\n' +
        "next: no plan shows or undoes what is held: put it back by hand, or accept it by a review: npm run drift -- --stack prod --accept-held",
    );
    assert.match(driftMarkdown("prod", drift), /^- `app-vpc: held, changed: tags: accepted aa, lives bb/m);
    assert.equal(driftText("prod", driftOf(plan(), ledger, today, [])), "prod: no drift (3 resources read)");
    assert.match(driftText("prod", driftOf(plan(), ledger, today)), /^prod: no drift .*\nnext: nobody has accepted what is held yet/);
    assert.match(driftText("prod", driftOf(plan(timeout), ledger, today, [{ ...held[0]!, name: "app-function" }])), /^prod: DRIFT in 1 of 3 resources/);
  });

  it("is known where the engine would have to replace what is protected, told once, with the way that no update goes", () => {
    const half = (op: string) => step(op, "app-vpc", { ...timeout, op, urn: step(op, "app-vpc").urn });
    const message = 'unable to replace resource "urn" as it is currently marked for protection. To unprotect the resource, remove the `protect` flag';
    const replacing = {
      ...plan(half("create-replacement"), half("replace"), half("delete-replaced")),
      diagnostics: [{ severity: "error", message, urn: half("replace").urn }],
    };
    const drift = driftOf(replacing, ledger, today);
    assert.deepEqual([drift.status, drift.drifted.map(({ op }) => op), drift.faults], ["drift", ["replace"], []]);
    assert.match(driftText("prod", drift), /\nnext: no update replaces anything: state what lives in Pulumi\.prod\.yaml, or put it back by hand: app-vpc$/m);
    assert.doesNotMatch(driftText("prod", drift), /unprotect|save-plan/);
    // What only looks like it is still a fault: of a resource that no step is about, and of none at all.
    for (const urn of [step("same", "app-function").urn, undefined])
      assert.equal(driftOf({ ...replacing, diagnostics: [{ severity: "error", message, urn }] }, ledger, today).status, "unknown");
  });

  it("says where putting it back gives something up, which the gate takes with a row alone", () => {
    const type = "aws:cloudwatch/compositeAlarm:CompositeAlarm";
    const rule = (alarmRule: string) => ({ type, custom: true, inputs: { alarmRule } });
    const detailedDiff = { alarmRule: { kind: "update", inputDiff: false } };
    const changed = step("update", "app-vpc", { oldState: rule("FALSE"), newState: rule("ALARM(a)"), detailedDiff, urn: `urn:pulumi:s::p::${type}::app-vpc` });
    assert.match(
      driftText("prod", driftOf(plan(changed), ledger, today)),
      /\nnext: to put it back gives something up: by hand, or with a row under ledger\.reconcile: app-vpc$/m,
    );
  });

  it("blinds what nobody shall read", () => {
    const variable = "environment.variables.API_KEY_HASH";
    const edited = step("update", "app-function", {
      oldState: { ...live, inputs: { environment: { variables: { API_KEY_HASH: "aaa" } } } },
      newState: { ...live, inputs: { environment: { variables: { API_KEY_HASH: "bbb" } } } },
      detailedDiff: { [variable]: { kind: "update", inputDiff: true } },
    });
    const drift = driftOf(plan(edited), ledger, today);
    assert.deepEqual(drift.drifted[0]?.changes, [{ path: variable, from: "(secret)", to: "(secret)" }]);
    assert.doesNotMatch(driftText("prod", drift) + driftMarkdown("prod", drift) + JSON.stringify(drift), /aaa|bbb/);
  });

  it("is whatever an update would do to a live resource, by any name that the engine may give it", () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }).filter((op) => !["same", "refresh", "read"].includes(op)),
        fc.constantFrom("app-vpc", "app-function", "app-queue", "another"),
        (op, name) => driftOf(plan(step(op, name)), ledger, today).status === "drift",
      ),
    );
  });

  it("is no matter of components and providers: AWS holds nothing of them", () => {
    assert.equal(driftOf(plan(step("update", "app", { newState: { type: "bluemoxon:index:BlueMoxon", custom: false } })), ledger, today).status, "none");
    assert.equal(driftOf(plan(step("update", "app-aws", { newState: { type: "pulumi:providers:aws", custom: true } })), ledger, today).status, "none");
  });

  it("is not known when a single resource of the ledger was not read, however quiet the rest is", () => {
    for (const unread of everyRead) {
      const drift = driftOf({ steps: everyRead.filter((other) => other !== unread), diagnostics: [], findings: [] }, ledger, today);
      assert.equal(drift.status, "unknown");
      assert.match(drift.faults[0] ?? "", /^the preview says nothing of 1 of 3 resources: app-/);
    }
  });

  it("is not known from an empty plan", () => {
    assert.equal(driftOf(parsePlan("{}"), ledger, today).status, "unknown");
    assert.equal(driftOf(parsePlan('{ "steps": [] }'), ledger, today).status, "unknown");
  });

  it("is not known when the preview failed, and what was found until then is still told", () => {
    const failed: Drift = driftOf(
      {
        ...plan(timeout),
        diagnostics: [
          { severity: "error", message: "error: rate exceeded\n" },
          { severity: "warning", message: "old" },
        ],
      },
      ledger,
      today,
    );
    assert.equal(failed.status, "unknown");
    assert.deepEqual(failed.faults, ["rate exceeded"]);
    assert.match(driftText("prod", failed), /^prod: NOT KNOWN[^]*timeout: lives as 599[^]*x rate exceeded[^]*then: npm run drift -- --stack prod$/);
    assert.match(driftMarkdown("prod", failed), /NOT KNOWN[^]*- rate exceeded/);
  });

  it("is also what lives and breaks a mandatory rule, although no plan would touch it; that the preview failed for it is no fault", () => {
    const finding = { rule: "resource-policies-stay-in-the-account", name: "app-queue", message: "app-queue lets in everybody.\n  Name somebody." };
    const findings = [
      { ...finding, isMandatory: true },
      { ...finding, name: "app-vpc", isMandatory: false },
    ];
    const failed = [{ severity: "error", message: "error: preview failed" }];
    const drift = driftOf({ ...plan(), findings, diagnostics: failed }, ledger, today, []);
    assert.deepEqual([drift.status, drift.broken, drift.faults], ["drift", findings.slice(0, 1), []]);
    assert.equal(
      driftText("prod", drift),
      "prod: DRIFT in 1 of 3 resources\n  ! app-queue breaks resource-policies-stay-in-the-account: app-queue lets in everybody. Name somebody.\n" +
        "next: until what breaks a rule is put back, or excused with a reason, no update passes the pack",
    );
    assert.match(driftMarkdown("prod", drift), /^- `app-queue breaks resource-policies-stay-in-the-account: app-queue lets in everybody\. Name somebody\.`$/m);
    assert.equal(driftOf({ ...plan(), diagnostics: failed }, ledger, today).status, "unknown", "nobody says why");
  });

  it("is known although a guard would refuse to undo it, and the program then fails", () => {
    const diagnostics = ["refused: app-function gives something up: timeout", "an unhandled error occurred: Program exited with non-zero exit code: 1"].map(
      (message) => ({ severity: "error", message }),
    );
    assert.deepEqual(
      [driftOf({ ...plan(timeout), diagnostics }, ledger, today).status, driftOf({ ...plan(timeout), diagnostics }, ledger, today).faults],
      ["drift", []],
    );
  });

  it("says where to look for what has been deleted by hand", () => {
    const gone = driftOf(plan(step("import", "app-vpc")), ledger, today);
    assert.match(driftText("prod", gone), /~ app-vpc \(import\)\nnext: what would be imported has left the state, or AWS/);
    assert.match(driftMarkdown("prod", gone), /\| `app-vpc` \| import \|/);
  });
});
