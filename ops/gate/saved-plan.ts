import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { oldestEngine } from "../../environment/tools";
import { CommandError } from "../command-error";
import { nameOf } from "./plan";

/** The file that `pulumi preview --save-plan` writes. The engine reads it back; only the left-out rows concern us. */
const savedPlan = z.looseObject({ resourcePlans: z.record(z.string(), z.looseObject({ state: z.unknown() })) });

/**
 * The engine plans a step for a resource that `--exclude` leaves out, also when it does not exist yet, and then refuses its own plan,
 * because what the resource depends on does not exist either. Without an entry it may have no step at all, which is what leaving it
 * out means. One that exists keeps its entry.
 */
export function withoutRows<Plan extends z.infer<typeof savedPlan>>(plan: Plan, names: readonly string[]): Plan {
  const kept = Object.entries(plan.resourcePlans).filter(([urn, { state }]) => !(names.includes(nameOf(urn)) && (state ?? null) === null));
  return { ...plan, resourcePlans: Object.fromEntries(kept) };
}

/** @throws CommandError when the engine left no plan that can be read. */
export function leaveOut(file: string, names: readonly string[]): void {
  const parsed = savedPlan.safeParse(contentOf(file));
  if (!parsed.success) throw new CommandError(`${file} is not a plan of this engine. Run the gate again, with pulumi ${oldestEngine} or newer`);
  // Plans hold facts of the account; nobody else on the machine needs them.
  writeFileSync(file, JSON.stringify(withoutRows(parsed.data, names)));
  chmodSync(file, 0o600);
}

function contentOf(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}
