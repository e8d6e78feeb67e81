import { project } from "../../environment/read";
import { CommandError } from "../command-error";
import { type Plan, countsByOp, hasFailed } from "./plan";

/** The line by which the engine tells all of a plan. */
const whole = (stack: string): string => `pulumi preview --json --show-sames --show-replacement-steps --stack ${stack}`;

/**
 * What is no whole plan of this stack is not judged: a step that is missing can't be refused, and none at all would read as "no changes". Of a preview
 * that has failed the engine tells what it came to; that is refused by its errors.
 * @throws CommandError saying what is missing.
 */
export function requireWhole(plan: Plan, stack: string): Plan {
  const fault = foreignStep(plan, stack) ?? (hasFailed(plan) ? undefined : missingSteps(plan));
  if (fault === undefined) return plan;
  throw new CommandError(`the plan ${fault}, so nothing can be said of it. Write it anew: ${whole(stack)}`);
}

function foreignStep({ steps }: Plan, stack: string): string | undefined {
  const own = `urn:pulumi:${stack}::${project}::`;
  const foreign = steps.find(({ urn }) => !urn.startsWith(own));
  return foreign && `is of another stack or project (${foreign.urn})`;
}

/** Also where nothing changes there is a step for the stack itself, and one for each resource: it may still lose a lock. */
function missingSteps({ steps, changeSummary = {} }: Plan): string | undefined {
  if (steps.length === 0) return "has no step";
  const counts = countsByOp(steps);
  const short = told.find((op) => (counts[op] ?? 0) < (changeSummary[op] ?? 0));
  return short && `says ${short} ${changeSummary[short]}, and shows ${counts[short] ?? 0} of them`;
}

/** What the engine counts by the step. It counts a replacement as one, whatever steps it takes; any is refused. */
const told = ["create", "import", "update", "delete", "same"];
