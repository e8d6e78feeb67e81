import { type LedgerFacts, outsideReason } from "../../../environment/ledger";
import type { Registration } from "../../recording";
import type { Discovery } from "../match";
import type { Identity, Managed, LiveResource } from "../../../aws/listing";

/** What the ledger accounts for in the account. */
export interface Claims {
  /** Import ids of a type that live and that the program holds. */
  readonly managed: Managed;
  /** Whether the program holds this one: adopted, or created and alive. */
  readonly holds: (identity: Identity) => boolean;
  /** Whether any list of the ledger accounts for it, or a finding of the rows tells of it already. */
  readonly accountFor: (liveResource: LiveResource) => boolean;
}

/** Pure. What lives by the discovery's word is held by its type and id together; retire and external rows know no type. */
export function claimsOf(registrations: readonly Registration[], ledger: Pick<LedgerFacts, "retire" | "external">, discovery: Discovery): Claims {
  const types = new Map(registrations.map(({ name, type }) => [name, type]));
  const held: Identity[] = [];
  const told = new Set<string>();
  const hold = (name: string, importId: string) => {
    const type = types.get(name);
    if (type !== undefined) held.push({ type, importId });
  };
  const tell = (name: string, importId: string) => told.add(keyOf({ type: types.get(name) ?? "", importId }));
  for (const finding of discovery.findings) {
    if (finding.kind === "matched") hold(finding.name, finding.importId);
    if (finding.kind === "barred") tell(finding.name, finding.importId);
    // One of these is the row's; which one, the findings ask. The others turn up once a person has chosen.
    if (finding.kind === "ambiguous") for (const { importId } of finding.candidates) tell(finding.name, importId);
    if (finding.kind === "differs") for (const importId of [finding.stated, finding.found]) tell(finding.name, importId);
  }
  for (const { name, importId } of discovery.alreadyLive) hold(name, importId);
  const heldKeys = new Set(held.map(keyOf));
  const heldOf = Map.groupBy(held, ({ type }) => type);
  const holds = (identity: Identity) => heldKeys.has(keyOf(identity));
  const retired = new Set(Object.values(ledger.retire).flatMap(({ id }) => (id === undefined ? [] : [id])));
  const isExternal = (one: LiveResource) => [externalKey(one), one.arn].some((key) => key !== undefined && outsideReason(ledger.external, key) !== undefined);
  return {
    managed: (type) => (heldOf.get(type) ?? []).map(({ importId }) => importId),
    holds,
    accountFor: (one) => holds(one) || told.has(keyOf(one)) || retired.has(one.importId) || isExternal(one),
  };
}

/** By what the external list names it: its import id, with its type where it has the id of what it is a setting of. */
export const externalKey = ({ type, importId, within = [] }: LiveResource): string =>
  within.some((parent) => parent.importId === importId) ? `${importId} ${type}` : importId;

const keyOf = ({ type, importId }: Identity): string => `${type} ${importId}`;
