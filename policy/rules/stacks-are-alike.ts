import type { ResourceValidationPolicy } from "@pulumi/policy";
import type { UnlikeOther } from "../unlike-others";
import { root } from "./no-room-is-missing";

const shown = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value));

/**
 * The pack runs for one stack; it knows the others by their stack files. It compares facts alone, so it speaks at the root, which registers before
 * anything below it: a rule of the stack would speak when the update is over.
 */
export const stacksAreAlike = (unlike: () => readonly UnlikeOther[]): ResourceValidationPolicy => ({
  name: "stacks-are-alike",
  description: "The stacks differ only in the facts that environment/differences.yaml lists, each with its reason.",
  enforcementLevel: "mandatory",
  validateResource: ({ type }, report) => {
    if (type !== root) return;
    for (const { path, here, there, file } of unlike())
      report(
        `${path} is ${shown(here)} here and ${shown(there)} in ${file}. Bring both together, or list the path with a reason and an owner in environment/differences.yaml.`,
      );
  },
});
