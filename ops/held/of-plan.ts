import type { LedgerFacts } from "../../environment/ledger";
import { isObject, keysOf, valueAt } from "../../environment/property-path";
import { type Plan, type Step, isBookkeeping, nameOf } from "../gate/plan";
import { isSecret } from "../gate/property-change";
import type { Reading } from "./changes";
import { holderOf, isComputed } from "./computed";

/** One resource as a preview shows it that has read what lives. */
interface Looked {
  readonly type: string;
  readonly id: string;
  /** As it lives. */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly stated: ReadonlySet<string>;
  /** Paths of what is stated and held all the same. */
  readonly ignored: readonly string[];
}

/**
 * What a preview that has read the live resources tells of what is held: the paths that the program holds as they live, and every setting that
 * it does not state. What the engine hides in its plan is not told. Pure.
 */
export function heldInPlan({ steps }: Plan, ledger: LedgerFacts): Reading {
  const rows = new Set([...Object.keys(ledger.adopt), ...ledger.create]);
  const looked = new Map(steps.filter((step) => rows.has(nameOf(step.urn))).flatMap((step) => lookedAt(step)));
  const parts = new Set([...looked.values()].map(({ type, id }) => `${type} ${id}`));
  const tells = (one: Looked, path: string): boolean => {
    const [root = ""] = keysOf(path);
    const held = !one.stated.has(root) || one.ignored.includes(path);
    return held && !isComputed(one.type, root) && !isPart(one, root, parts) && !isHidden(one.outputs[root]);
  };
  const values = Object.fromEntries(
    [...looked].map(([name, one]) => {
      const paths = [...Object.keys(one.outputs), ...one.ignored];
      return [name, Object.fromEntries([...new Set(paths)].filter((path) => tells(one, path)).map((path) => [path, valueAt(one.outputs, path)]))];
    }),
  );
  const covers = (name: string, path: string): boolean => {
    const one = looked.get(name);
    return one !== undefined && tells(one, path);
  };
  return { values, covers };
}

/** The step that compares what was read with the program; what is imported or made in this run was never accepted. */
function lookedAt(step: Step): [string, Looked][] {
  const { op, urn, oldState, newState } = step;
  if (isBookkeeping(step) || !["same", "update"].includes(op) || oldState?.outputs === undefined || newState === undefined) return [];
  const { type, id = oldState.id ?? "", inputs = {}, ignoreChanges = [] } = newState;
  return [[nameOf(urn), { type, id, outputs: oldState.outputs, stated: new Set(Object.keys(inputs)), ignored: ignoreChanges }]];
}

const isPart = ({ type, id }: Looked, property: string, parts: ReadonlySet<string>): boolean => parts.has(`${holderOf(type, property)} ${id}`);

/** Whether the engine shows a mark in the place of the value, or of a part of it. */
const isHidden = (value: unknown): boolean => isSecret(value) || (isObject(value) && Object.values(value).some(isHidden));
