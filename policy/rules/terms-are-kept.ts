import type { StackValidationPolicy } from "@pulumi/policy";
import { endedTerm } from "../../environment/term";
import { termsOf } from "../../environment/terms";
import type { ContextSource } from "../context";

/** Advisory: it tells of a day that has passed. What refuses is the guard of what would be changed, so that everything else goes on. */
export const termsAreKept = (context: ContextSource): StackValidationPolicy => ({
  name: "terms-are-kept",
  description: "Says which exceptions and differences have ended, whose they are, and when a change that needs them is refused.",
  enforcementLevel: "advisory",
  validateStack: (_, report) => {
    const { facts, today } = context();
    for (const term of termsOf(facts)) {
      const told = endedTerm(term, today);
      if (told !== undefined) report(told);
    }
  },
});
