import { type Step, changedPaths } from "./plan";
import { propertyChanges } from "./property-change";

/** An output that the provider announces as to be computed although nothing that is stated has changed. */
interface Recomputed {
  readonly type: string;
  readonly path: string;
  /** Where the provider's fault is told. */
  readonly told: string;
}

/**
 * Updates that ask nothing of AWS: the provider finds nothing that is stated to differ, and only stores the output. The rehearsal counts the
 * account around each, and fails for one that no longer occurs.
 */
export const recomputedOutputs: readonly Recomputed[] = [
  // Only regional gateways have it. Of a zonal one the provider stores nothing on import, and an empty list with its first update.
  { type: "aws:ec2/natGateway:NatGateway", path: "regionalNatGatewayAddresses", told: "hashicorp/terraform-provider-aws#46242" },
];

/** The outputs because of which an update changes nothing that lives; undefined when it may. Whoever states one of them does change something. */
export function recomputation(step: Step): readonly Recomputed[] | undefined {
  const paths = changedPaths(step);
  if (step.op !== "update" || paths.length === 0) return undefined;
  const found = paths.map((path) => recomputedOutputs.find((known) => known.type === step.newState?.type && known.path === path));
  const stated = paths.some((path) => path in (step.newState?.inputs ?? {}));
  return stated || found.includes(undefined) ? undefined : (found as Recomputed[]);
}

/**
 * What a step writes into the state and not to AWS: an output stored anew, another version or setting of the provider, a type that the provider
 * now calls by another name. Undefined when it writes nothing of the kind.
 */
export function writtenToTheStateAlone(step: Step): string | undefined {
  const { type: before } = step.oldState ?? {};
  const { type: after } = step.newState ?? {};
  const told = [
    ...(before !== undefined && after !== undefined && before !== after ? [`type: ${before} -> ${after}`] : []),
    ...(recomputation(step) ?? []).map(({ path, told }) => `${path} (${told})`),
    ...(step.op === "update" && after?.startsWith("pulumi:providers:") ? propertyChanges(step).map(({ path, from, to }) => `${path}: ${from} -> ${to}`) : []),
  ];
  return told.length === 0 ? undefined : told.join(", ");
}
