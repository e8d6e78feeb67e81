import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { LedgerFacts } from "../../environment/ledger";
import type { ContextSource } from "../context";

/** Reads the options alone, so that it also speaks while properties are still unknown. */
export const unprotected = (ledger: LedgerFacts, name: string, isProtected: boolean): boolean =>
  (ledger.adopt[name] !== undefined || ledger.create.includes(name)) && !isProtected;

export const resourcesAreProtected = (context: ContextSource): ResourceValidationPolicy => ({
  name: "resources-are-protected",
  description: "Every adopted or created resource is protected, so that the engine refuses to delete or replace it.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, name, opts }, report) => {
    if (type.startsWith("aws:") && unprotected(context().ledger, name, opts.protect))
      report(`${name} is not protected. Only a retire row may take protection away: docs/retire.md`);
  },
});
