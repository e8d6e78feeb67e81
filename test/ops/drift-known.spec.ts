import assert from "node:assert/strict";
import type { LedgerFacts } from "../../environment/ledger";
import { driftOf } from "../../ops/drift/drift";
import { driftMarkdown, driftText } from "../../ops/drift/drift-text";
import type { Plan, Step } from "../../ops/gate/plan";
import { ledger, live, step } from "../support/gate";

const today = "2026-01-15";
const everyRead = [...Object.keys(ledger.adopt), ...ledger.create].map((name) => step("refresh", name));
const plan = (...steps: Step[]): Plan => ({ steps: [...everyRead, ...steps], diagnostics: [], findings: [] });

/** Somebody has set 599 by hand. */
const timeout: Step = {
  ...step("update", "app-function"),
  oldState: { ...live, inputs: { timeout: 599 }, outputs: { timeout: 599 } },
  newState: { ...live, inputs: { timeout: 600 } },
  detailedDiff: { timeout: { kind: "update", inputDiff: false } },
};

describe("drift that the ledger knows", () => {
  const row = (path: string, until: string) => ({ path, reason: "raised for\nthe migration", owner: "@ada", until });
  const knowing = (...rows: ReturnType<typeof row>[]): LedgerFacts => ({ ...ledger, drift: { "app-function": rows } });
  const line = "app-function: known until 2026-01-15 (@ada): timeout: lives as 599, declared as 600 (raised for the migration)";

  it("is told apart up to its last day, and is none; after it, it is drift again", () => {
    const drift = driftOf(plan(timeout), knowing(row("timeout", "2026-01-15")), today, []);
    assert.deepEqual([drift.status, drift.drifted], ["none", []]);
    assert.equal(driftText("prod", drift), `prod: no drift (3 resources read)\n  . ${line}`);
    assert.match(driftMarkdown("prod", drift), new RegExp(`^- \`${line.replaceAll(/[()]/g, "\\$&")}\`$`, "m"));
    assert.equal(driftOf(plan(timeout), knowing(row("timeout", "2026-01-14")), today).status, "drift");
  });

  it("leaves whatever else has drifted in the same resource, and what is gone or new, as drift", () => {
    const both = { ...timeout, detailedDiff: { ...timeout.detailedDiff, "environment.variables.A": { kind: "add", inputDiff: false } } };
    const drift = driftOf(plan(both), knowing(row("environment", "2026-01-15")), today);
    assert.deepEqual([drift.status, drift.drifted.map(({ changes }) => changes.map(({ path }) => path)), drift.known.length], ["drift", [["timeout"]], 1]);
    assert.equal(driftOf(plan(step("import", "app-function")), knowing(row("timeout", "2026-01-15")), today).status, "drift");
    assert.equal(driftOf(plan({ ...timeout, op: "replace" }), knowing(row("timeout", "2026-01-15")), today).status, "drift");
  });

  it("and is over is told, so that its row may go", () => {
    const drift = driftOf(plan(), knowing(row("timeout", "2026-01-14")), today, []);
    assert.equal(driftText("prod", drift), "prod: no drift (3 resources read)\nnext: app-function timeout drifts no longer: its row under ledger.drift may go");
  });
});
