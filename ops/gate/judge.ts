import type { LedgerFacts } from "../../environment/ledger";
import type { Phase } from "../../environment/phase";
import { namesBy } from "./coming-and-going";
import { type Announced, adviceBeside, doneRows, heldBack } from "./held-back";
import type { Law, Refusal } from "./law";
import { leavingTogether } from "./leaving-together";
import { freedLocks, lostLocks } from "./locks";
import { needingPerson } from "./needs-person";
import { objections } from "./objections";
import { type Plan, type Step, changedPaths, countsByOp, isBookkeeping, nameOf, withoutHalves } from "./plan";
import type { PolicyFinding } from "./policy-findings";
import { type PropertyChange, propertyChanges } from "./property-change";
import { rowStatuses, strayHolds, strayRows } from "./row-status";
import { stepFault } from "./step-fault";
import { providerChanges, recomputation, writtenToTheStateAlone } from "./state-alone";

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
  /** Resource -> the locks that its retire row takes off. */
  readonly freed: Readonly<Record<string, string>>;
  /** Resource -> why a person has to do it: CI's role may not. */
  readonly person: Readonly<Record<string, string>>;
  /** Resource -> the changes of it that wait for a later phase, and which. */
  readonly held: Readonly<Record<string, readonly Announced[]>>;
  /** Resource -> its reconcile rows that are done, and may leave the stack file. */
  readonly done: Readonly<Record<string, readonly Announced[]>>;
  /** What the policy pack advises, and the verdict does not tell already; what it demands and misses is refused. */
  readonly advice: readonly PolicyFinding[];
  /** Resource -> what is written to the state alone, while nothing is asked of AWS. Not counted. */
  readonly stateAlone: Readonly<Record<string, string>>;
}

/** Operations that look and touch nothing. */
export const isHarmless = ({ op }: Step): boolean => ["same", "refresh", "read"].includes(op);

/** Judges a plan by the phase's rule. Pure; whatever it does not know is refused. */
export function judge(plan: Plan, law: Law): Verdict {
  const { phase, ledger } = law;
  const steps = plan.steps.filter((step) => !isHarmless(step) && recomputation(step) === undefined);
  const live = steps.filter((step) => !isBookkeeping(step));
  const refused = [...withoutHalves(steps.flatMap((step) => refusalOf(step, law))), ...leavingTogether(live)];
  const statuses = rowStatuses(plan.steps, ledger, law);
  const refusals = [
    ...unlocked(plan.steps, ledger),
    ...refused,
    ...strayRows(statuses, law),
    ...strayHolds(plan.steps, ledger),
    ...underWay(plan),
    ...objections(plan, refused),
  ];
  return {
    phase,
    allowed: refusals.length === 0,
    refusals,
    counts: countsByOp(live),
    names: namesBy(live),
    freed: freedLocks(plan.steps, ledger),
    person: needingPerson(live.filter(({ urn }) => !refusals.some(({ name }) => name === nameOf(urn)))),
    held: heldBack(statuses, law),
    done: doneRows(statuses),
    advice: adviceBeside(plan.findings, statuses),
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

/** The engine would only warn of it, and not before the update: what was being created would get a duplicate. */
const underWay = ({ interrupted = [] }: Plan): Refusal[] =>
  interrupted.map(({ name, operation }) => ({
    op: "interrupted",
    name,
    why: `an update was killed while ${operation} it. See what became of it with npm run recover, and repair the state: docs/rollback.md`,
  }));

function refusalOf(step: Step, law: Law): Refusal[] {
  const why = stepFault(step, law);
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

/** Steps that change no property, such as imports and creates, have no entry: a create's whole content is its facts. */
const changesOf = (steps: readonly Step[]): Record<string, PropertyChange[]> =>
  Object.fromEntries(steps.filter((step) => changedPaths(step).length > 0).map((step) => [nameOf(step.urn), propertyChanges(step)]));
