/** A figure that is held to something. */
export interface Target {
  readonly of: string;
  readonly value: number;
  readonly atMost: number;
  /** How many decimals mean something; a ratio has two. */
  readonly decimals?: number;
}

export const isMet = ({ value, atMost }: Target): boolean => value <= atMost;

export function targetLine(target: Target): string {
  const { of, value, atMost, decimals = 2 } = target;
  return `${of}: ${value.toFixed(decimals)}, at most ${atMost} ${isMet(target) ? "is met" : "is MISSED"}`;
}

/** The middle of an odd number of samples, and how far they lie apart. */
export function spread(samples: readonly number[]): { readonly median: number; readonly least: number; readonly most: number } {
  const sorted = [...samples].sort((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, least, most };
}
