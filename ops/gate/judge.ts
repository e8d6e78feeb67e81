import type { LedgerFacts, ReconcileRow } from "../../environment/ledger";
import { type Phase, reached } from "../../environment/phase";
import { namesBy } from "./coming-and-going";
import { lostLocks } from "./locks";
import { type Plan, type Step, changedPaths, isBookkeeping, nameOf } from "./plan";
import { type PropertyChange, propertyChanges } from "./property-change";
import { providerChanges, recomputation, writtenToTheStateAlone } from "./state-alone";

/** One step that the phase does not allow, and the way forward. */
export interface Refusal {
  readonly op: string;
  readonly name: string;
  readonly why: string;
}

export interface Verdict {
  readonly phase: Phase;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
  /** Operation -> how many resources of AWS it touches; bookkeeping is not counted. */
  readonly counts: Readonly<Record<string, number>>;
  /** What comes and goes -> the resources, by name; what goes stands first. What is updated stands under `changes`. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** Resource -> the properties that the plan changes, with both values unless one is secret. */
  readonly changes: Readonly<Record<string, readonly PropertyChange[]>>;
  /** Resource -> what is written to the state alone, while nothing is asked of AWS. Not counted. */
  readonly stateAlone: Readonly<Record<string, string>>;
}

/** Operations that look and touch nothing. */
export const isHarmless = ({ op }: Step): boolean => ["same", "refresh", "read"].includes(op);

/** Judges a plan by the phase's rule. Pure; whatever it does not know is refused. */
export function judge(plan: Plan, phase: Phase, ledger: LedgerFacts): Verdict {
  const steps = plan.steps.filter((step) => !isHarmless(step) && recomputation(step) === undefined);
  const live = steps.filter((step) => !isBookkeeping(step));
  const refusals = [
    ...unlocked(plan.steps, ledger),
    ...steps.flatMap((step) => refusalOf(step, phase, ledger)),
    ...plan.diagnostics.filter(({ severity }) => severity === "error").map(failure),
  ];
  return {
    phase,
    allowed: refusals.length === 0,
    refusals,
    counts: countBy(live),
    names: namesBy(live),
    changes: { ...changesOfProviders(steps), ...changesOf(live) },
    stateAlone: stateAloneIn(plan.steps, live),
  };
}

/** Of what is touched in AWS as well, nobody shall read that it is not. An import only reads. */
function stateAloneIn(steps: readonly Step[], live: readonly Step[]): Record<string, string> {
  const touched = new Set(live.filter(({ op }) => op !== "import").map(({ urn }) => nameOf(urn)));
  return Object.fromEntries(
    steps.flatMap((step) => {
      const [name, written] = [nameOf(step.urn), writtenToTheStateAlone(step)];
      return written === undefined || touched.has(name) ? [] : [[name, written]];
    }),
  );
}

const changesOfProviders = (steps: readonly Step[]): Record<string, readonly PropertyChange[]> =>
  Object.fromEntries(
    steps.flatMap((step) => {
      const changes = providerChanges(step).filter(({ path }) => path !== "version");
      return changes.length === 0 ? [] : [[nameOf(step.urn), changes]];
    }),
  );

function refusalOf(step: Step, phase: Phase, ledger: LedgerFacts): Refusal[] {
  const why = isBookkeeping(step) ? bookkeepingFault(step) : faultOf(step, phase, ledger);
  return why === undefined ? [] : [{ op: step.op, name: nameOf(step.urn), why }];
}

/** Told before all else: nothing seems to change, and the next mistake finds the resource unlocked. A resource that is read first has two steps. */
function unlocked(steps: readonly Step[], ledger: LedgerFacts): Refusal[] {
  const lost = new Map<string, Set<string>>();
  for (const step of steps) for (const lock of lostLocks(step, ledger)) lost.set(nameOf(step.urn), (lost.get(nameOf(step.urn)) ?? new Set()).add(lock));
  return [...lost].map(([name, locks]) => ({
    op: "unlock",
    name,
    why: `would be without ${[...locks].sort().join(", ")}. Restore what environment/adoption.ts gives it, or retire the resource as docs/retire.md says`,
  }));
}

/** Components and providers come and change freely; one that goes would take its resources along. */
const bookkeepingFault = ({ op }: Step): string | undefined =>
  ["create", "update", "import"].includes(op) ? undefined : "a component or provider may not leave. Restore it";

function faultOf(step: Step, phase: Phase, ledger: LedgerFacts): string | undefined {
  switch (step.op) {
    case "import":
      return importFault(step, phase, ledger);
    case "update":
      return updateFault(step, phase, ledger);
    case "create":
      return createFault(nameOf(step.urn), phase, ledger);
    case "delete":
      return deleteFault(step, phase, ledger);
    default:
      return lossFault(step.op);
  }
}

const lossFault = (op: string): string =>
  `${op} is never allowed: no phase deletes, replaces or lets go. Undo the change, or retire the resource as docs/retire.md says`;

/** The one legal way out. Whether its date has passed is known already: the facts can't be read then. */
function deleteFault({ op, urn, oldState }: Step, phase: Phase, ledger: LedgerFacts): string | undefined {
  const row = ledger.retire[nameOf(urn)];
  if (row === undefined) return lossFault(op);
  if (phase !== "steady") return "is being retired, which is no part of an adoption. Finish that first, then let it go in phase steady";
  if (oldState?.protect === true)
    return "is retired but still protected in the state. Update once with its retire row while the program declares it: docs/retire.md";
  const retained = oldState?.retainOnDelete === true;
  return retained === (row.outcome === "let-go")
    ? undefined
    : `would ${retained ? "be let go" : "be deleted in AWS"}, but its retire row says ${row.outcome}. Update once with that row while the program declares it`;
}

function importFault({ urn, newState }: Step, phase: Phase, ledger: LedgerFacts): string | undefined {
  const id = ledger.adopt[nameOf(urn)];
  if (phase !== "adopt") return "is not adopted yet. Go back to phase adopt first; it changes nothing";
  return id === newState?.importID ? undefined : `would import ${String(newState?.importID)}, but the ledger names ${String(id)}`;
}

function createFault(name: string, phase: Phase, ledger: LedgerFacts): string | undefined {
  if (!ledger.create.includes(name)) return "would be made new, but the ledger does not list it under create. If it lives, adopt it";
  return reached(phase, "create") ? undefined : "belongs to phase create. Leave it out of this run with --exclude";
}

function updateFault(step: Step, phase: Phase, ledger: LedgerFacts): string | undefined {
  if (phase === "steady") return undefined;
  // Made by this stack, but not to the end: an update that was killed is finished.
  if (reached(phase, "create") && ledger.create.includes(nameOf(step.urn))) return undefined;
  if (phase === "adopt") return "differs from what lives: adopting would change it. Make the stack file say what lives, or list the change under reconcile";
  const rows = (ledger.reconcile[nameOf(step.urn)] ?? []).filter((row) => reached(phase, row.phase));
  const uncovered = uncoveredPaths(changedPaths(step), rows);
  if (uncovered === undefined) return "is changed, but the engine does not say where. Look at the plan with pulumi preview --diff";
  return uncovered.length === 0 ? undefined : `changes ${uncovered.join(", ")}, which no reconcile row lists for this phase`;
}

/**
 * The paths that no row covers, or undefined when the engine names none. Besides `environment.variables.NAME` the bridge
 * also names the map `environment.variables`: a parent is covered when it has named children and all of them are.
 */
function uncoveredPaths(paths: readonly string[], rows: readonly ReconcileRow[]): string[] | undefined {
  if (paths.length === 0) return undefined;
  const below = (path: string, parent: string) => path.startsWith(`${parent}.`);
  const covered = (path: string) => rows.some((row) => row.path === path || below(path, row.path));
  return paths.filter((path) => {
    const children = paths.filter((other) => below(other, path));
    return !covered(path) && !(children.length > 0 && children.every(covered));
  });
}

const failure = ({ message, urn }: { readonly message: string; readonly urn?: string | undefined }): Refusal => ({
  op: "error",
  name: urn === undefined ? "the engine" : nameOf(urn),
  why: message.trim(),
});

function countBy(steps: readonly Step[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { op } of steps) counts[op] = (counts[op] ?? 0) + 1;
  return counts;
}

/** Steps that change no property, such as imports and creates, have no entry: a create's whole content is its facts. */
const changesOf = (steps: readonly Step[]): Record<string, PropertyChange[]> =>
  Object.fromEntries(steps.filter((step) => changedPaths(step).length > 0).map((step) => [nameOf(step.urn), propertyChanges(step)]));
