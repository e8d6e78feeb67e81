import type { ResourceValidationPolicy } from "@pulumi/policy";
import { allowedDifferences } from "../../environment/differences";
import { unlikeFacts } from "../../environment/parity";
import type { ContextSource } from "../context";
import { otherStacks } from "../other-stacks";
import { told } from "../told";
import { root } from "./no-room-is-missing";

const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/**
 * The pack runs for one stack; it knows the others by their stack files. It compares facts alone, so it speaks at the root, which registers before
 * anything below it: a rule of the stack would speak when the update is over.
 */
export const stacksAreAlike = (context: ContextSource, differences = allowedDifferences): ResourceValidationPolicy => ({
  name: "stacks-are-alike",
  description: "The stacks differ only in the facts that environment/differences.yaml lists, each with its reason.",
  enforcementLevel: "mandatory",
  validateResource: ({ type }, report) => {
    if (type !== root) return;
    const { facts } = context();
    const allowed = told(differences);
    for (const other of otherStacks(facts.account.id)) {
      for (const { path, here, there } of unlikeFacts(facts, other.facts, allowed))
        report(
          `${path} is ${shown(here)} here and ${shown(there)} in ${other.file}. Bring both together, or list the path with a reason and an owner in environment/differences.yaml.`,
        );
    }
  },
});
