import type { Account } from "../../environment/account";
import type { LedgerFacts } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";
import { type Verdict, judge } from "../../ops/gate/judge";
import type { Plan, Step } from "../../ops/gate/plan";
import { locked } from "./locks";

/** Whose roles CI has. */
export const account: Account = { id: "266672885920", region: "us-west-2", tags: {} };

export const ledger: LedgerFacts = {
  phase: "steady",
  adopt: { "app-vpc": "vpc-0123456789abcdef0", "app-function": "app" },
  create: ["app-queue"],
  retire: {},
  external: {},
  reconcile: {
    "app-function": [
      { path: "tracingConfig", from: { mode: "PassThrough" }, to: { mode: "Active" }, phase: "reconcile", reason: "traced" },
      { path: "environment.variables.QUEUE", from: null, to: "jobs", phase: "create", reason: "named" },
    ],
  },
  keep: {},
  hold: {},
  drift: {},
};

export const urn = (name: string) => `urn:pulumi:stack::project::aws:x/y:Z::${name}`;
export const live = { type: "aws:x/y:Z", custom: true, ...locked };
export const step = (op: string, name: string, paths: readonly string[] = []): Step => ({
  op,
  urn: urn(name),
  newState: { ...live, ...(op === "import" && { importID: ledger.adopt[name] }) },
  detailedDiff: Object.fromEntries(paths.map((path) => [path, { kind: "update" }])),
});
export const plan = (...steps: Step[]): Plan => ({ steps, diagnostics: [], findings: [] });
export const allowed = (phase: Phase, ...steps: Step[]) => judge(plan(...steps), { phase, ledger, today: "2026-01-15", terms: [], account }).allowed;
/** The reasons of a refusal, in the order of the steps. */
export const whys = (phase: Phase, ...steps: Step[]) =>
  judge(plan(...steps), { phase, ledger, today: "2026-01-15", terms: [], account }).refusals.map(({ why }) => why);

/** A verdict on nothing. */
export const noVerdict: Verdict = {
  phase: "steady",
  allowed: true,
  refusals: [],
  counts: {},
  names: {},
  freed: {},
  person: {},
  held: {},
  done: {},
  advice: [],
  changes: {},
  stateAlone: {},
};
