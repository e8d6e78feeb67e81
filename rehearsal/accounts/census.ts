import { isDeepStrictEqual } from "node:util";

/** Everything that lives in an account, as the AWS API tells it: `service:type:id` -> attributes. Written without the program. */
export type Census = Readonly<Record<string, unknown>>;

/** What became of an account between two censuses. */
export interface CensusChange {
  readonly lost: readonly string[];
  readonly added: readonly string[];
  /** Resource -> the attribute paths that differ. */
  readonly changed: Readonly<Record<string, readonly string[]>>;
}

/** Pure. */
export function compareCensuses(before: Census, after: Census): CensusChange {
  const changed = Object.keys(before).filter((key) => key in after && !isDeepStrictEqual(before[key], after[key]));
  return {
    lost: Object.keys(before).filter((key) => !(key in after)),
    added: Object.keys(after).filter((key) => !(key in before)),
    changed: Object.fromEntries(changed.map((key) => [key, differingPaths(before[key], after[key])])),
  };
}

function differingPaths(before: unknown, after: unknown, path = ""): string[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isRecord(before) || !isRecord(after)) return [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) => differingPaths(before[key], after[key], path === "" ? key : `${path}.${key}`));
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);
