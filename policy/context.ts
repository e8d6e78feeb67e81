import type { Environment } from "../environment/environment";
import type { Exceptions } from "../environment/exceptions";
import type { LedgerFacts } from "../environment/ledger";
import { type Scope, isExcluded, pendingRows, phaseOf } from "../environment/scope";
import { roomNamed } from "../environment/rooms";
import type { RunningConfig } from "../environment/running-source";
import { todaysDate } from "../environment/today";
import { factsIn } from "./facts";
import { told } from "./told";

/** What a rule may know of the stack: its facts and ledger, where its adoption stands, and whom it excuses. Never its name. */
export interface RuleContext extends Scope {
  readonly ledger: LedgerFacts;
  readonly exceptions: Exceptions;
  readonly facts: Environment;
  /** As 2026-01-31. */
  readonly today: string;
}

/**
 * Rules are asked for the context when they run, not when the pack loads: the engine sends the configuration in between.
 * The facts are read once a run.
 */
export type ContextSource = () => RuleContext;

export const contextFrom = (running: () => RunningConfig): ContextSource => {
  let context: RuleContext | undefined;
  return () => (context ??= read(running));
};

function read(running: () => RunningConfig): RuleContext {
  const facts = told(() => factsIn(running()));
  return {
    facts,
    ledger: facts.ledger,
    exceptions: facts.exceptions,
    today: todaysDate(),
    phase: phaseOf(facts.ledger, process.env["ADOPTION_PHASE"]),
    room: roomNamed(process.env["ADOPTION_ROOM"]),
  };
}

/** True when the stack file excuses this resource from this rule, with a reason. */
export const excused = ({ exceptions }: RuleContext, rule: string, logicalName: string): boolean => exceptions[rule]?.[logicalName] !== undefined;

/** True when this run leaves the resource out: the engine then shows it without any property. */
export const leftOut = (context: RuleContext, logicalName: string): boolean => isExcluded(context.ledger, context, logicalName);

/**
 * True when this property can't be judged yet: its phase has not come and it is held as it lives, or the resource itself
 * is left out of the run, and the engine shows it without any property.
 */
export const pending = (context: RuleContext, logicalName: string, path: string): boolean =>
  leftOut(context, logicalName) || pendingRows(context.ledger, logicalName, context.phase).some((row) => row.path === path || row.path.startsWith(`${path}.`));
