import { type Recomputed, recomputedOutputs } from "../../environment/recomputed";
import { type Step, changedPaths } from "./plan";
import { type PropertyChange, propertyChanges } from "./property-change";

/** The outputs because of which an update changes nothing that lives; undefined when it may. Whoever states one of them does change something. */
export function recomputation(step: Step): readonly Recomputed[] | undefined {
  const paths = changedPaths(step);
  if (step.op !== "update" || paths.length === 0) return undefined;
  const found = paths.map((path) => recomputedOutputs.find((known) => known.type === step.newState?.type && known.path === path));
  const announced = Object.values(step.detailedDiff ?? {}).every(({ kind, inputDiff }) => kind === "add" && inputDiff !== true);
  const more = (step.diffReasons ?? []).some((reason) => !paths.includes(reason));
  const stated = paths.some((path) => path in (step.newState?.inputs ?? {}));
  return !announced || more || stated || found.includes(undefined) ? undefined : (found as Recomputed[]);
}

/**
 * What a step writes into the state and not to AWS: an output stored anew, another version of the provider, a type that the provider now calls by
 * another name. Undefined when it writes nothing of the kind, or does more.
 */
export function writtenToTheStateAlone(step: Step): string | undefined {
  const { oldState, newState, op } = step;
  const renamed = (op === "same" || op === "refresh") && oldState !== undefined && newState !== undefined && oldState.type !== newState.type;
  const told = [
    ...(renamed ? [`type: ${oldState.type} -> ${newState.type}`] : []),
    ...(recomputation(step) ?? []).map(({ path, told }) => `${path} (${told})`),
    ...providerChanges(step).flatMap(({ path, from, to }) => (path === "version" ? [`version: ${from} -> ${to}`] : [])),
  ];
  return told.length === 0 ? undefined : told.join(", ");
}

/** What changes of the provider itself. All but its version may change what is asked of AWS for every resource. */
export const providerChanges = (step: Step): readonly PropertyChange[] =>
  step.op === "update" && step.newState?.type.startsWith("pulumi:providers:") === true ? propertyChanges(step) : [];
