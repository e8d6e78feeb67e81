import { holdFault } from "../../environment/holding";
import { type LedgerFacts, variablePath } from "../../environment/ledger";
import { CommandError } from "../command-error";
import { type Plan, type Step, nameOf } from "../gate/plan";
import { objections } from "../gate/objections";
import { type PropertyChange, propertyChanges } from "../gate/property-change";
import { type PreviewRequest, previewPlan } from "../gate/preview";
import { writtenToTheStateAlone } from "../gate/state-alone";
import { oneLine } from "../one-line";
import { section } from "./report";

/** A property of a row's resource that lives otherwise than the stack file says. */
export interface Unlike extends PropertyChange {
  readonly name: string;
  /** Whether an adoption would make another resource because of it. */
  readonly replaces: boolean;
  /** Whether a hold row may keep it as it lives. */
  readonly holdable: boolean;
}

/** What an adoption would change, by a preview that reads what lives and writes nothing. What keeps the engine from looking is told, and costs nothing that is known already. */
export async function unlikeIn({ stack, ledger, room }: Pick<PreviewRequest, "stack" | "ledger" | "room">): Promise<Compared> {
  try {
    return compared(await previewPlan({ stack, ledger, room, phase: "adopt", refresh: true }), ledger);
  } catch (error) {
    if (error instanceof CommandError) return { unlike: [], faults: [error.message] };
    throw error;
  }
}

/** What a preview has told of the adopted rows. */
export interface Compared {
  readonly unlike: readonly Unlike[];
  /** What kept the engine from looking at all of them, as it says it itself; empty where nothing did. */
  readonly faults: readonly string[];
}

/** Pure. */
export function compared(plan: Plan, { adopt }: Pick<LedgerFacts, "adopt">): Compared {
  const steps = plan.steps.filter(
    (step) => (step.op === "update" || step.op === "replace") && adopt[nameOf(step.urn)] !== undefined && writtenToTheStateAlone(step) === undefined,
  );
  return {
    unlike: byName(steps).flatMap((step) => {
      const [name, type] = [nameOf(step.urn), step.newState?.type ?? ""];
      return propertyChanges(step).map((change) => ({
        ...change,
        name,
        replaces: step.op === "replace" && /replace$/.test(step.detailedDiff?.[change.path]?.kind ?? "replace"),
        holdable: holdFault(type, change.path) === undefined,
      }));
    }),
    // The guards, and the engine's own, refuse each of these steps: that is what was asked. What the pack says is the gate's to tell.
    faults: objections(
      plan,
      steps.map(({ op, urn }) => ({ op, name: nameOf(urn), why: "" })),
    ).flatMap(({ op, name, why }) => (op === "error" ? [`${name}: ${why}`] : [])),
  };
}

const byName = (steps: readonly Step[]): readonly Step[] => [...steps].sort((a, b) => (nameOf(a.urn) < nameOf(b.urn) ? -1 : 1));

/** Each with both values and the ways on. */
export const unlikeSection = ({ unlike, faults }: Compared): string[] => [
  ...section(`not compared, or not all: ${notComparedAdvice}`, faults, oneLine),
  ...section(`living otherwise than the file says (${unlike.length}): ${unlikeAdvice}`, unlike, (one) => unlikeLines(one).join("\n")),
  ...section("where no fact can say it, hold it: under ledger.hold, each with its reason", holdRows(unlike), (row) => row),
  ...section("variables that hands have set: under ledger.keep", keptRows(unlike), (row) => row),
];

export const unlikeAdvice = "AWS is right, the file is wrong, until you decide otherwise. State what lives, hold it, or list the change under reconcile";
export const notComparedAdvice = "mend what is said here, and look again: docs/refusals.md";

/** A row for each resource, as the file takes it. */
const holdRows = (unlike: readonly Unlike[]): string[] =>
  rowsBy(
    unlike.filter(({ holdable }) => holdable),
    (own) => `[${own.map(({ path }) => `{ path: ${JSON.stringify(path)}, reason: "" }`).join(", ")}]`,
  );

/** Of single variables: a function that lives with none, or that the file gives none, differs in all of them at once. */
const keptRows = (unlike: readonly Unlike[]): string[] => {
  const before = variablePath("");
  const variables = unlike.filter(({ path }) => path.startsWith(before));
  return rowsBy(variables, (own) => `[${own.map(({ path }) => path.slice(before.length)).join(", ")}]`);
};

const rowsBy = (unlike: readonly Unlike[], row: (own: readonly Unlike[]) => string): string[] =>
  [...Map.groupBy(unlike, ({ name }) => name)].map(([name, own]) => `${name}: ${row(own)}`);

function unlikeLines({ name, path, from, to, parts, givesUp, replaces }: Unlike): string[] {
  const consequence = replaces ? " (adopting would replace it)" : "";
  const differs =
    parts === undefined
      ? [`${name}: ${path} lives ${from}, the file says ${to}${consequence}`]
      : [
          `${name}: ${path} lives otherwise${consequence}`,
          ...parts.removed.map((part) => `    lives      ${part}`),
          ...parts.added.map((part) => `    the file   ${part}`),
        ];
  return [...differs, ...(givesUp === undefined ? [] : [`    !          ${givesUp}`])];
}
