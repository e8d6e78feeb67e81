/** How a look at an account ended. `unknown`: it could not be read whole, so what drifted is not known, or not all of it. */
export type DriftStatus = "none" | "drift" | "unknown";

/** What a look has found, as lists. */
interface Found {
  readonly faults: readonly unknown[];
  readonly drifted: readonly unknown[];
  readonly broken: readonly unknown[];
  readonly held?: readonly unknown[] | undefined;
}

/** Pure. */
export function driftStatus({ faults, drifted, broken, held = [] }: Found): DriftStatus {
  if (faults.length > 0) return "unknown";
  return drifted.length + broken.length + held.length > 0 ? "drift" : "none";
}

/** One changed property, as every report of drift tells it. Pure. */
export const changeWords = ({ path, from, to }: { readonly path: string; readonly from: string; readonly to: string }): string =>
  `${path}: lives as ${from}, declared as ${to}`;
