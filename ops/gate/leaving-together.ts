import { isIrreplaceable } from "../../environment/leaving-law";
import type { Refusal } from "./law";
import { type Step, nameOf } from "./plan";

/** Two that leave AWS are two decisions, and what can't be made again leaves with nothing else in the plan. */
export function leavingTogether(steps: readonly Step[]): Refusal[] {
  const lost = steps.filter(({ op, oldState }) => op === "delete" && oldState?.retainOnDelete !== true);
  const isAlone = lost.length === 1 && (steps.length === 1 || !isIrreplaceable(lost[0]?.oldState?.type ?? ""));
  const others = (step: Step) => steps.filter((other) => other !== step && (lost.length === 1 || lost.includes(other))).map(({ urn }) => nameOf(urn));
  return isAlone
    ? []
    : lost.map((step) => ({
        op: step.op,
        name: nameOf(step.urn),
        why: `would leave AWS together with ${others(step).join(", ")}. One at a time: docs/retire.md`,
      }));
}
