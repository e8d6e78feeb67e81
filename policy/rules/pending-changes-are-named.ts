import type { StackValidationPolicy } from "@pulumi/policy";
import type { LedgerFacts, ReconcileRow } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";
import { pendingRows } from "../../environment/scope";
import type { ContextSource } from "../context";

export const pendingChangesRule = "pending-changes-are-named";

/** What is said of one row. The gate knows it again by this, where it tells of the row itself. */
export const pendingChange = (name: string, { path, phase, reason }: ReconcileRow): string => `${name}: ${path} waits for phase ${phase} (${reason})`;

export const pendingChanges = (ledger: LedgerFacts, phase: Phase): string[] =>
  Object.keys(ledger.reconcile).flatMap((name) => pendingRows(ledger, name, phase).map((row) => pendingChange(name, row)));

/** Advisory: a path that is held on purpose is no violation, but nobody shall forget it. */
export const pendingChangesAreNamed = (context: ContextSource): StackValidationPolicy => ({
  name: pendingChangesRule,
  description: "Says which properties an earlier phase holds as they live, until their own phase comes.",
  enforcementLevel: "advisory",
  validateStack: (_, report) => {
    const { ledger, phase } = context();
    for (const change of pendingChanges(ledger, phase)) report(change);
  },
});
