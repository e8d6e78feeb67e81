import type { StackValidationPolicy } from "@pulumi/policy";
import type { LedgerFacts } from "../../environment/ledger";
import { type Phase, pendingRows } from "../../environment/phase";
import type { ContextSource } from "../context";

export const pendingChanges = (ledger: LedgerFacts, phase: Phase): string[] =>
  Object.keys(ledger.reconcile).flatMap((name) =>
    pendingRows(ledger, name, phase).map((row) => `${name}: ${row.path} waits for phase ${row.phase} (${row.reason})`),
  );

/** Advisory: a path that is held on purpose is no violation, but nobody shall forget it. */
export const pendingChangesAreNamed = (context: ContextSource): StackValidationPolicy => ({
  name: "pending-changes-are-named",
  description: "Says which properties an earlier phase holds as they live, until their own phase comes.",
  enforcementLevel: "advisory",
  validateStack: (_, report) => {
    const { ledger, phase } = context();
    for (const change of pendingChanges(ledger, phase)) report(change);
  },
});
