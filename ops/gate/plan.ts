import { z } from "zod";
import { CommandError } from "../command-error";
import type { Interrupted } from "../recover/interrupted";
import type { PolicyFinding } from "./policy-findings";

/** The operations that the engine can plan (pulumi's `apitype.OpType`). One that is not here is unknown, and refused. */
const state = z.looseObject({
  type: z.string(),
  custom: z.boolean().optional(),
  id: z.string().optional(),
  importID: z.string().optional(),
  protect: z.boolean().optional(),
  retainOnDelete: z.boolean().optional(),
  /** When -> the names of the hooks that the engine runs then. */
  resourceHooks: z.record(z.string(), z.array(z.string())).optional(),
  /** The paths that the engine holds as they live. */
  ignoreChanges: z.array(z.string()).optional(),
  inputs: z.record(z.string(), z.unknown()).optional(),
  outputs: z.record(z.string(), z.unknown()).optional(),
});

const step = z.looseObject({
  op: z.string(),
  urn: z.string(),
  oldState: state.optional(),
  newState: state.optional(),
  detailedDiff: z.record(z.string(), z.looseObject({ kind: z.string(), inputDiff: z.boolean().optional() })).nullish(),
  diffReasons: z.array(z.string()).nullish(),
});

const diagnostic = z.looseObject({ message: z.string(), severity: z.string(), urn: z.string().optional() });

const digest = z.looseObject({
  steps: z.array(step).default([]),
  diagnostics: z.array(diagnostic).default([]),
  /** Operation -> how many the engine has counted. */
  changeSummary: z.record(z.string(), z.number()).optional(),
});

export type Step = z.infer<typeof step>;
/** What the engine would do, and what it and the policy pack say of it. */
export type Plan = z.infer<typeof digest> & {
  readonly findings: readonly PolicyFinding[];
  /** What an update that was killed has left under way, where the state was asked: no preview tells it. */
  readonly interrupted?: readonly Interrupted[];
};

/** Reads what `pulumi preview --json` printed. @throws CommandError when it is no plan: an unread plan is never allowed. */
export function parsePlan(json: string): Plan {
  try {
    return { ...digest.parse(JSON.parse(json)), findings: [] };
  } catch (error) {
    throw new CommandError(
      `the engine's preview is not a readable plan (${reasonOf(error)}). Run the gate again; if it stays, compare the CLI's version with the README's`,
    );
  }
}

/** In one line: zod tells all of its faults as JSON, and V8 quotes what it was given. */
function reasonOf(error: unknown): string {
  const [fault] = error instanceof z.ZodError ? error.issues : [];
  return fault === undefined ? String((error as Error).message.split("\n")[0]) : `${["plan", ...fault.path].join(".")}: ${fault.message}`;
}

export { nameOf } from "../../environment/urn";

/** The property paths that a step changes. A framework resource, such as a security group rule, names top-level properties only. */
export const changedPaths = ({ detailedDiff, diffReasons }: Step): string[] => {
  const detailed = Object.keys(detailedDiff ?? {});
  return detailed.length > 0 ? detailed : (diffReasons ?? []);
};

/** Whether the engine tells an error, or the pack a breach of a mandatory rule: the preview has then failed, and says why. */
export const hasFailed = ({ diagnostics, findings }: Plan): boolean =>
  diagnostics.some(({ severity }) => severity === "error") || findings.some(({ isMandatory }) => isMandatory);

/** Operation -> how many steps have it. */
export function countsByOp(steps: readonly Step[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { op } of steps) counts[op] = (counts[op] ?? 0) + 1;
  return counts;
}

/** What the engine keeps for itself: the stack, providers, components. AWS holds nothing of it. */
export function isBookkeeping({ newState, oldState }: Step): boolean {
  const resource = newState ?? oldState;
  return resource !== undefined && (resource.custom !== true || resource.type.startsWith("pulumi:"));
}

/** Beside a replacement the engine tells its two halves, which say no more. */
export const withoutHalves = <Told extends { readonly op: string; readonly name: string }>(all: readonly Told[]): Told[] => {
  const replaced = new Set(all.flatMap(({ op, name }) => (op === "replace" ? [name] : [])));
  return all.filter(({ op, name }) => !["create-replacement", "delete-replaced"].includes(op) || !replaced.has(name));
};
