import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { LedgerFacts } from "../../environment/ledger";
import type { ContextSource } from "../context";

/** Asks only for the name, never for a property: an unknown value would turn a mandatory rule into a remark. */
export const unlisted = (ledger: LedgerFacts, name: string): boolean =>
  ledger.adopt[name] === undefined && !ledger.create.includes(name) && ledger.retire[name] === undefined;

export const resourcesAreInTheLedger = (context: ContextSource): ResourceValidationPolicy => ({
  name: "resources-are-in-the-ledger",
  description: "Every AWS resource the program registers stands in the stack's ledger, as adopted, created or retired.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, name }, report) => {
    // The stack itself comes first, before the program has read its facts: a fault in them is the program's to tell, all at once.
    if (type.startsWith("aws:") && unlisted(context().ledger, name))
      report(`${name} (${type}) is in no list of the ledger. Add it to adopt if it lives, to create if this stack shall make it.`);
  },
});
