import assert from "node:assert/strict";
import type { LedgerFacts } from "../../../environment/ledger";
import { judge } from "../../../ops/gate/judge";
import type { Step } from "../../../ops/gate/plan";
import { locked } from "../../support/locks";
import { account } from "../../support/gate";
import { emptyLedger } from "../../support/empty-ledger";

const live = { type: "aws:x/y:Z", custom: true, ...locked };
const urn = (name: string) => `urn:pulumi:s::p::${live.type}::${name}`;
const ledger: LedgerFacts = { ...emptyLedger, adopt: { "app-vpc": "vpc-1" }, create: ["app-queue"] };
const step = (op: string, name: string, paths: readonly string[] = []): Step => ({
  op,
  urn: urn(name),
  newState: live,
  detailedDiff: Object.fromEntries(paths.map((path) => [path, { kind: "update" }])),
});

describe("the gate's judge of what comes and goes", () => {
  it("names what comes and goes, losses first, and tells what AWS keeps from what it loses", () => {
    const going = (name: string, retainOnDelete: boolean): Step => ({ op: "delete", urn: urn(name), oldState: { ...live, retainOnDelete } });
    const steps = [
      step("import", "app-vpc"),
      step("create", "app-queue"),
      step("update", "app-function", ["x"]),
      going("b", false),
      going("c", true),
      going("a", false),
    ];
    const { names } = judge({ steps, diagnostics: [], findings: [] }, { phase: "steady", ledger, today: "2026-01-15", terms: [], account });
    assert.deepEqual(Object.entries(names), [
      ["delete, AWS loses it", ["a", "b"]],
      ["let go, AWS keeps it", ["c"]],
      ["create", ["app-queue"]],
      ["import", ["app-vpc"]],
    ]);
  });
});
