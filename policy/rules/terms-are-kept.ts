import type { StackValidationPolicy } from "@pulumi/policy";
import { allowedDifferences } from "../../environment/differences";
import { endedTerm } from "../../environment/term";
import { termsOf } from "../../environment/terms";
import type { ContextSource } from "../context";
import { told } from "../told";

/** Advisory: it tells of a day that has passed. What refuses is the guard of what would be changed, so that everything else goes on. */
export const termsAreKept = (context: ContextSource, differences = allowedDifferences): StackValidationPolicy => ({
  name: "terms-are-kept",
  description: "Says which exceptions and differences have ended, whose they are, and when a change that needs them is refused.",
  enforcementLevel: "advisory",
  validateStack: (_, report) => {
    const { facts, today } = context();
    for (const term of termsOf(facts, told(differences))) {
      const ended = endedTerm(term, today);
      if (ended !== undefined) report(ended);
    }
  },
});
