import { holdFault } from "../../environment/holding";
import type { LedgerFacts } from "../../environment/ledger";
import { type Plan, hasFailed, nameOf } from "../gate/plan";
import { errorsOf } from "../gate/objections";
import { type PropertyChange, propertyChanges } from "../gate/property-change";
import { type PreviewRequest, previewPlan } from "../gate/preview";
import { section } from "./report";

/** A property of a row's resource that lives otherwise than the stack file says. */
export interface Unlike extends PropertyChange {
  readonly name: string;
  /** Whether an adoption would make another resource of it. */
  readonly replaces: boolean;
  /** Whether a hold row may keep it as it lives. */
  readonly holdable: boolean;
}

/** What an adoption would change, by a preview that reads what lives and writes nothing. @throws CommandError when there is no engine, or no plan. */
export async function unlikeIn(request: Pick<PreviewRequest, "stack" | "ledger" | "room">): Promise<Compared> {
  const plan = await previewPlan({ ...request, phase: "adopt", refresh: true });
  return compared(plan, request.ledger);
}

/** What a preview has told of the adopted rows. */
export interface Compared {
  readonly unlike: readonly Unlike[];
  /** What kept the engine from looking at all of them, as it says it itself; empty where nothing did. */
  readonly faults: readonly string[];
}

/** Pure. */
export function compared(plan: Plan, { adopt }: Pick<LedgerFacts, "adopt">): Compared {
  const steps = plan.steps.filter(({ op, urn }) => (op === "update" || op === "replace") && adopt[nameOf(urn)] !== undefined);
  return {
    unlike: steps.flatMap((step) => {
      const [name, type] = [nameOf(step.urn), step.newState?.type ?? ""];
      return propertyChanges(step).map((change) => ({
        ...change,
        name,
        replaces: step.op === "replace",
        holdable: holdFault(type, change.path) === undefined,
      }));
    }),
    // The guards refuse each of these updates: that is what was asked.
    faults: steps.length > 0 || !hasFailed(plan) ? [] : errorsOf(plan).map(({ message }) => message.trim()),
  };
}

/** Each with both values and the ways on. */
export const unlikeSection = ({ unlike, faults }: Compared): string[] => [
  ...section(`not compared: the engine could not look at what lives`, faults, (fault) => fault),
  ...section(`living otherwise than the file says (${unlike.length}): ${unlikeAdvice}`, unlike, (one) => unlikeLines(one).join("\n")),
];

const unlikeAdvice = "AWS is right, the file is wrong, until you decide otherwise. State what lives, hold it, or list the change under reconcile";

function unlikeLines({ name, path, from, to, parts, givesUp, replaces, holdable }: Unlike): string[] {
  const consequence = replaces ? " (adopting would replace it)" : "";
  const differs =
    parts === undefined
      ? [`${name}: ${path} lives ${from}, the file says ${to}${consequence}`]
      : [
          `${name}: ${path} lives otherwise${consequence}`,
          ...parts.removed.map((part) => `    lives      ${part}`),
          ...parts.added.map((part) => `    the file   ${part}`),
        ];
  return [
    ...differs,
    ...(givesUp === undefined ? [] : [`    !          ${givesUp}`]),
    ...(holdable ? [`    hold       ${name}: [{ path: "${path}", reason: … }]`] : []),
  ];
}
