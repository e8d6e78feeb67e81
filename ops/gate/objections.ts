import { refusedIn } from "../../environment/hooks";
import type { Refusal } from "./law";
import { type Plan, nameOf } from "./plan";

/**
 * What the pack and the engine object to beside the steps. Where the reasons stand already, what only repeats them is left out: that the preview
 * failed, or the program after a guard had refused, and what a guard hook says of a step that is refused anyway.
 */
export function objections({ diagnostics, findings }: Plan, refused: readonly Refusal[]): Refusal[] {
  const byPack = findings.filter(({ isMandatory }) => isMandatory).map(({ name, rule, message }) => ({ op: "policy", name, why: `${rule}: ${message}` }));
  const byEngine = errorsOf({ diagnostics, findings }, refused.length > 0).map(failure);
  return [...byPack, ...byEngine.filter(({ op, name }) => op !== "guard" || !refused.some((other) => other.name === name))];
}

/**
 * The engine's errors that say something. That the preview failed says nothing where a guard, the pack or somebody else has told why.
 * @param isRefused whether somebody else has.
 */
export function errorsOf({ diagnostics, findings }: Pick<Plan, "diagnostics" | "findings">, isRefused = false): Plan["diagnostics"] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const byGuard = errors.some(({ message }) => refusedIn(message) !== undefined);
  const explained = byGuard || isRefused || findings.some(({ isMandatory }) => isMandatory);
  const others = errors.filter(({ message }) => !saysOnlyCanceled(message));
  return (others.length > 0 ? others : errors).filter(({ message }) => !(explained && saysOnlyFailed(message)) && !(byGuard && saysOnlyExited(message)));
}

/** The engine ends what else is under way once it has met an error. */
const saysOnlyCanceled = (message: string): boolean => /: context canceled$/.test(message.trim());

const saysOnlyFailed = (message: string): boolean => /^(error: )?(preview|update) failed$/.test(message.trim());

/** The language host's words after environment/guard.ts has made the program fail. */
const saysOnlyExited = (message: string): boolean =>
  /^(error: )?an unhandled error occurred: (Program exited with non-zero exit code:|the program ended with exit status) 1$/.test(message.trim());

/** The hooks tell of a resource by its name; what the engine itself says stands under its urn, if it is about one. */
function failure({ message, urn }: { readonly message: string; readonly urn?: string | undefined }): Refusal {
  const byHook = refusedIn(message);
  if (byHook !== undefined) return { op: "guard", ...byHook };
  const name = urn === undefined ? "the engine" : nameOf(urn);
  return advisesToUnprotect(message) ? { op: "guard", name, why: protectedWhy } : { op: "error", name, why: message.trim() };
}

/** The engine tells whoever would lose what is protected how to take the protection off. Nobody shall hear that from here. */
export const advisesToUnprotect = (message: string): boolean => /unable to replace resource|cannot be deleted/.test(message) && /protect/.test(message);
const protectedWhy = "is protected, and the plan would delete it. Undo the change; what is adopted or created leaves only through a retire row: docs/retire.md";
