import { types } from "../aws";
/** An output that the provider announces as to be computed although nothing that is stated has changed. */
export interface Recomputed {
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
  { type: types.natGateway.token, path: "regionalNatGatewayAddresses", told: "hashicorp/terraform-provider-aws#46242" },
];
