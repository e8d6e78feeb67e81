import { type LedgerFacts, variablePath } from "../../environment/ledger";
import type { Identity, LiveResource } from "../../aws/listing";
import type { Discovery } from "../discover/match";
import type { Reading } from "./changes";
import { isVariable } from "./secrets";

/**
 * What discover has read of what is held: policies, code and layers by the finders, tags by the lists, of a function's variables those that are
 * kept. It reads less than the engine does, and covers nothing beside it. Pure.
 * @param identityOf the live resource of a row, once it is found.
 */
export function heldInAccount(
  { held = {} }: Pick<Discovery, "held">,
  liveResources: readonly LiveResource[],
  { adopt, keep }: Pick<LedgerFacts, "adopt" | "keep">,
  identityOf: (name: string) => Identity | undefined,
): Reading {
  const tags = new Map(liveResources.flatMap(({ type, importId, tags: own }) => (own === undefined ? [] : [[`${type} ${importId}`, own] as const])));
  const values = Object.fromEntries(
    Object.keys(adopt).flatMap((name) => {
      const identity = identityOf(name);
      if (identity === undefined) return [];
      const own = tags.get(`${identity.type} ${identity.importId}`);
      return [[name, { ...keptAlone(held[name] ?? {}, keep[name] ?? []), ...(own !== undefined && { tags: withoutSystemTags(own) }) }] as const];
    }),
  );
  return { values, covers: (name, path) => path in (values[name] ?? {}) };
}

const keptAlone = (held: Readonly<Record<string, unknown>>, kept: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(held).filter(([path]) => !isVariable(path) || kept.map(variablePath).includes(path)));

/** AWS's own, which nobody can write, and which the provider leaves out. */
const withoutSystemTags = (tags: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(tags).filter(([key]) => !key.startsWith("aws:")));
