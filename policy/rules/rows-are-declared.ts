import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { LedgerFacts } from "../../environment/ledger";
import type { ContextSource } from "../context";
import { root } from "./no-room-is-missing";

/** Rows of the ledger that the program does not declare. Pure. */
export function undeclaredRows({ adopt, create }: LedgerFacts, declared: readonly string[]): string[] {
  const names = new Set(declared);
  return [...Object.keys(adopt), ...create].filter((name) => !names.has(name));
}

/** Beside the program's own check, and without trusting it: the root states what was declared, and this compares. */
export const rowsAreDeclared = (context: ContextSource): ResourceValidationPolicy => ({
  name: "rows-are-declared",
  description: "The program declares every resource that the ledger lists as adopted or created.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, props }, report) => {
    if (type !== root) return;
    for (const name of undeclaredRows(context().ledger, (props["declared"] ?? []) as readonly string[]))
      report(`${name} is listed in the ledger, but the program does not declare it. Restore it, or retire it: docs/retire.md`);
  },
});
