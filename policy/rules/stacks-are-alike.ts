import type { StackValidationPolicy } from "@pulumi/policy";
import { allowedDifferences } from "../../environment/differences";
import { unlikeFacts } from "../../environment/parity";
import type { ContextSource } from "../context";
import { otherStacks } from "../other-stacks";

const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/** The pack runs for one stack; it knows the others by their stack files. */
export const stacksAreAlike = (context: ContextSource): StackValidationPolicy => ({
  name: "stacks-are-alike",
  description: "The stacks differ only in the facts that environment/differences.yaml lists, each with its reason.",
  enforcementLevel: "mandatory",
  validateStack: (_, report) => {
    const { facts } = context();
    for (const other of otherStacks(facts.account.id)) {
      for (const { path, here, there } of unlikeFacts(facts, other.facts, allowedDifferences()))
        report(
          `${path} is ${shown(here)} here and ${shown(there)} in ${other.file}. Bring both together, or list the path and a reason in environment/differences.yaml.`,
        );
    }
  },
});
