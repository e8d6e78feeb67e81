import assert from "node:assert/strict";
import { secretSignature } from "../../../environment/engine-marks";
import type { LedgerFacts, ReconcileRow } from "../../../environment/ledger";
import { type Phase, phases } from "../../../environment/phase";
import type { Scope } from "../../../environment/scope";
import { judge } from "../../../ops/gate/judge";
import type { Step } from "../../../ops/gate/plan";
import { rowStatuses, strayRows } from "../../../ops/gate/row-status";
import { account, ledger, live, plan, step } from "../../support/gate";
import { committed, stackNames } from "../../support/stacks";

const row = (path: string, from: ReconcileRow["from"], to: ReconcileRow["to"], phase: ReconcileRow["phase"] = "reconcile"): ReconcileRow => ({
  path,
  from,
  to,
  phase,
  reason: "r",
});
const withRows = (...rows: ReconcileRow[]): LedgerFacts => ({ ...ledger, reconcile: { "app-function": rows } });
const same = (inputs: Record<string, unknown>, outputs: Record<string, unknown> = inputs): Step => ({
  ...step("same", "app-function"),
  oldState: { ...live, inputs, outputs },
});
const judged = (rows: LedgerFacts, phase: Phase, ...steps: Step[]) => judge(plan(...steps), { phase, ledger: rows, today: "2026-01-15", terms: [], account });
const whys = (rows: LedgerFacts, phase: Phase, ...steps: Step[]) => judged(rows, phase, ...steps).refusals.map(({ op, name, why }) => `${op} ${name}: ${why}`);

const nextStep = "Mend the row's path or values, or state the new value; remove a row that is not wanted any more";

describe("a hold row", () => {
  const holding = (...paths: string[]): LedgerFacts => ({ ...ledger, hold: { "app-function": paths.map((path) => ({ path, reason: "r" })) } });

  it("is refused where nothing lives that it could hold, and not where something is stated, lives, or was not read", () => {
    assert.deepEqual(whys(holding("descriptoin", "description", "timeout.part"), "steady", same({ timeout: 1 }, { description: "by hand" })), [
      "row app-function: descriptoin: its hold row holds nothing, because nothing lives there. Mend the path, or remove the row",
      "row app-function: timeout.part: its hold row holds nothing, because nothing lives there. Mend the path, or remove the row",
    ]);
    const secret = { [secretSignature]: "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:abc" };
    assert.deepEqual(whys(holding("snapStart.applyOn", "settings.hidden"), "steady", same({ snapStart: { applyOn: "None" }, settings: secret })), []);
    assert.deepEqual(whys(holding("descriptoin"), "adopt", step("import", "app-function")), []);
  });
});

describe("a reconcile row that nothing brings any further", () => {
  it("is refused where its path is misspelt, with the row and what lives", () => {
    assert.deepEqual(whys(withRows(row("timeuot", 120, 90)), "reconcile", same({ timeout: 120 })), [
      `row app-function: timeuot: its row says 120 -> 90, but (absent) lives there, and this plan does not change it. ${nextStep}`,
    ]);
    assert.equal(whys(withRows(row("scalingConfg", null, { maximumConcurrency: 2 })), "reconcile", same({})).length, 1);
  });

  it("is refused where neither of its values lives, or the facts never state the new one", () => {
    assert.match(whys(withRows(row("timeout", 100, 90)), "reconcile", same({ timeout: 120 }))[0] ?? "", /says 100 -> 90, but 120 lives there/);
    assert.match(whys(withRows(row("timeout", 120, 90)), "reconcile", same({ timeout: 120 }))[0] ?? "", /says 120 -> 90, but 120 lives there/);
    assert.match(whys(withRows(row("timeout", 100, 90)), "reconcile", same({}, { timeout: 120 }))[0] ?? "", /but 120 lives there/, "stated by nobody");
  });

  it("is refused beside what the plan changes elsewhere, and not where the plan changes it", () => {
    const update: Step = {
      ...step("update", "app-function", ["timeout"]),
      oldState: { ...live, inputs: { timeout: 120, memorySize: 128 } },
      newState: { ...live, inputs: { timeout: 90, memorySize: 128 } },
    };
    assert.deepEqual(whys(withRows(row("timeout", 120, 90)), "reconcile", update), []);
    assert.match(whys(withRows(row("timeout", 120, 90), row("memorySize", 256, 512)), "reconcile", update)[0] ?? "", /^row app-function: memorySize: /);
    const byParent: Step = { ...update, detailedDiff: { environment: { kind: "update" } } };
    const ofPart = rowStatuses([byParent], withRows(row("environment.variables.A", null, "b")), { phase: "reconcile" });
    assert.equal(ofPart[0]?.side, "changed");
  });

  it("is refused in its phase and the next, not before, and no more in phase steady", () => {
    const stray = (due: ReconcileRow["phase"]) => phases.filter((phase) => !judged(withRows(row("timeuot", 1, 2, due)), phase, same({})).allowed);
    assert.deepEqual([stray("reconcile"), stray("create")], [["reconcile", "create"], ["create"]]);
  });

  it("is not refused where it is done, secret, unseen, or of a room that the run leaves out", () => {
    const rows = withRows(row("timeout", 120, 90));
    assert.deepEqual(whys(rows, "create", same({ timeout: 90 })), []);
    assert.deepEqual(whys(rows, "create", same({}, { timeout: 90 })), []);
    assert.deepEqual(whys(withRows(row("environment.variables.A", null, "b")), "create", same({ environment: "[secret]" })), []);
    assert.deepEqual(whys(rows, "create"), []);
    // Its read alone tells what the state held before.
    assert.deepEqual(whys(rows, "create", { ...same({ timeout: 1 }), op: "refresh" }), []);
    assert.deepEqual(whys(rows, "create", step("same", "app-function")), []);
    assert.deepEqual(rowStatuses([], rows, { phase: "create" }), [{ name: "app-function", row: row("timeout", 120, 90), side: "unknown", lives: undefined }]);
    const ofRoom: LedgerFacts = { ...ledger, adopt: { "app-api-function": "f" }, reconcile: { "app-api-function": [row("timeout", 1, 2)] } };
    const stray = (scope: Scope) => strayRows(rowStatuses([{ ...same({}), urn: "urn:pulumi:s::p::t::app-api-function" }], ofRoom, scope), scope).length;
    assert.deepEqual([stray({ phase: "reconcile" }), stray({ phase: "reconcile", room: "api" }), stray({ phase: "reconcile", room: "network" })], [1, 1, 0]);
  });

  it("tells no secret of what lives: not what is named like one, nor what is marked", () => {
    const [named] = whys(withRows(row("environment.variables.API_KEY", "a", "b")), "reconcile", same({ environment: { variables: { API_KEY: "hunter2" } } }));
    assert.match(named ?? "", /but \(secret\) lives there/);
    const [below] = whys(withRows(row("environment", null, {})), "reconcile", same({ environment: { variables: { API_KEY: "hunter2" } } }));
    assert.match(below ?? "", /but \(secret\) lives there/);
  });

  it("explains no failure of the preview, which is told beside it", () => {
    const failed = { ...plan(same({})), diagnostics: [{ severity: "error", message: "preview failed" }] };
    const { refusals } = judge(failed, { phase: "reconcile", ledger: withRows(row("timeuot", 1, 2)), today: "2026-01-15", terms: [], account });
    assert.deepEqual(
      refusals.map(({ op }) => op),
      ["row", "error"],
    );
  });
});

describe("the committed reconcile rows", () => {
  /** A resource's inputs with the row's value at its path; of a document, the part that it names and more. */
  const holding = ({ path }: ReconcileRow, value: unknown): Record<string, unknown> => {
    const stated =
      path === "policy"
        ? JSON.stringify({
            Statement: Object.entries((value as Record<string, Record<string, object>>)["Statement"] ?? {}).map(([Sid, part]) => ({ Sid, ...part })),
          })
        : value;
    return path.split(".").reduceRight<unknown>((part, key) => ({ [key]: part }), stated) as Record<string, unknown>;
  };

  for (const stack of stackNames)
    it(`of ${stack} are done once their values live, and lead nowhere while the old ones stay`, () => {
      const { ledger: rows } = committed(stack);
      const scope: Scope = { phase: "create" };
      for (const [name, list] of Object.entries(rows.reconcile))
        for (const each of list) {
          const side = (value: unknown) => {
            const one = { ...rows, reconcile: { [name]: [each] } };
            return rowStatuses([{ ...same(holding(each, value)), urn: `urn:pulumi:s::p::t::${name}` }], one, scope)[0]?.side;
          };
          assert.deepEqual([side(each.from ?? undefined), side(each.to)], ["from", "to"], `${name} ${each.path}`);
        }
    });
});
