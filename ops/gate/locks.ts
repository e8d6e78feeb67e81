import { hookNames } from "../../environment/hooks";
import type { LedgerFacts } from "../../environment/ledger";
import { type Step, isBookkeeping, nameOf } from "./plan";

type State = NonNullable<Step["newState"]>;

/** The locks of a resource that lie in the engine's state, as a person reads them. */
function locksOf({ protect, retainOnDelete, importID, resourceHooks = {} }: State): string[] {
  const hooks = Object.entries(resourceHooks).flatMap(([when, names]) => names.map((name) => hook(name, when)));
  return [
    ...(protect === true ? ["protect"] : []),
    ...(retainOnDelete === true ? ["retainOnDelete"] : []),
    ...(importID ? [`the import id ${importID}`] : []),
    ...hooks,
  ];
}

const hook = (name: string, when: string): string => `the hook ${name} (${when})`;

/** What the ledger asks for: of what lives, all that keeps it; of what this stack makes, what keeps it from being deleted. */
function owed(name: string, { adopt, create }: LedgerFacts): string[] {
  const made = ["protect", hook(hookNames.beforeDelete, "BeforeDelete"), hook(hookNames.beforeUpdate, "BeforeUpdate")];
  if (adopt[name] !== undefined) return [...made, "retainOnDelete", hook(hookNames.beforeCreate, "BeforeCreate")];
  return create.includes(name) ? made : [];
}

/**
 * The locks that a resource would be without after this step, though the state holds them now or its row asks for them. A step that
 * changes nothing else may lose them too. What is being retired loses them by its row, and what goes is judged as a loss.
 */
export function lostLocks(step: Step, ledger: LedgerFacts): string[] {
  const { newState, oldState, op } = step;
  const name = nameOf(step.urn);
  if (newState === undefined || isBookkeeping(step) || ledger.retire[name] !== undefined || op.startsWith("delete")) return [];
  const kept = new Set(locksOf(newState));
  const due = new Set([...(oldState === undefined ? [] : locksOf(oldState)), ...owed(name, ledger)]);
  return [...due].filter((lock) => !kept.has(lock));
}

/** Resource -> the locks that its retire row takes off with this plan, and what may follow. Allowed, and a decision all the same. */
export const freedLocks = (steps: readonly Step[], { retire }: LedgerFacts): Record<string, string> =>
  Object.fromEntries(
    steps.flatMap(({ urn, oldState, newState }) => {
      const row = retire[nameOf(urn)];
      if (row === undefined || oldState === undefined || newState === undefined) return [];
      const kept = new Set(locksOf(newState));
      const lost = locksOf(oldState).filter((lock) => !kept.has(lock));
      return lost.length === 0 ? [] : [[nameOf(urn), `loses ${lost.join(", ")}, so that it may leave until ${row.until} (${row.outcome})`] as const];
    }),
  );
