import type { Block, Statement } from "./generated";

/** What `tofu show -json` tells of a plan, as far as it is needed. */
export interface Plan {
  readonly resource_changes?: readonly PlannedChange[];
}

interface PlannedChange {
  readonly address: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: Readonly<Record<string, unknown>> | null;
    readonly after: Readonly<Record<string, unknown>> | null;
    /** What only an apply would tell is `true`, or holds one. */
    readonly after_unknown?: Readonly<Record<string, unknown>>;
    readonly importing?: unknown;
  };
}

const changesOf = ({ resource_changes: changes = [] }: Plan): PlannedChange[] => changes.filter(({ change }) => change.actions.join() !== "no-op");

/** How many a plan imports, and the addresses of what it would change, create or delete. Pure. */
export const outcomeOf = (plan: Plan): { readonly imported: number; readonly touched: readonly string[] } => ({
  imported: (plan.resource_changes ?? []).filter(({ change }) => change.importing !== undefined).length,
  touched: changesOf(plan).map(({ address, change }) => `${change.actions.join(" and ")} ${address}`),
});

/** Address -> the attributes that a plan would change, also those of which only an apply would tell. Pure. */
export const changedAttributes = (plan: Plan): ReadonlyMap<string, readonly string[]> =>
  new Map(changesOf(plan).map(({ address, change }) => [address, differing(change)]));

function differing({ before, after, after_unknown: unknown = {} }: PlannedChange["change"]): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {}), ...Object.keys(unknown)]);
  return [...names].filter((name) => unknown[name] === true || JSON.stringify(before?.[name] ?? null) !== JSON.stringify(after?.[name] ?? null));
}

/**
 * The configuration with such attributes ignored. An import leaves a few empty that AWS does not tell of, and the provider takes its own default
 * for a change of them. A resource of which some are ignored is read and planned like the rest. Pure.
 */
export const settled = (resources: readonly Block[], changed: ReadonlyMap<string, readonly string[]>): Block[] =>
  resources.map((resource) => {
    const names = changed.get(resource.labels.join(".")) ?? [];
    return names.length === 0 ? resource : { ...resource, body: [...resource.body, lifecycle(names)] };
  });

const lifecycle = (names: readonly string[]): Statement => ({
  kind: "block",
  name: "lifecycle",
  labels: [],
  body: [{ kind: "attribute", name: "ignore_changes", value: `[${names.join(", ")}]` }],
});
