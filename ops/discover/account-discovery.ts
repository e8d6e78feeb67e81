import type { Environment } from "../../environment/environment";
import { type Room, roomOf } from "../../environment/rooms";
import { unknownId } from "../../environment/ledger";
import type { Registration } from "../recording";
import { allThatLives } from "./unmanaged/account-lists";
import { belongingTo } from "./unmanaged/belonging";
import { claimsOf } from "./unmanaged/claims";
import { type Unmanaged, unmanaged } from "./unmanaged/unmanaged";
import { findersFor } from "../../aws/live";
import type { Live } from "../../aws/clients";
import { type Discovery, complete, discover, findingsOf } from "./match";
import { type Exposed, exposedIn } from "./exposed";
import type { Baseline } from "../held/baseline";
import { type HeldChange, heldChanges } from "../held/changes";
import { heldInAccount } from "../held/of-account";
import type { Compared } from "./unlike";

/** Both ways of looking: every row of the ledger among what lives, and everything of the app's that lives among the rows. */
export interface AccountDiscovery extends Discovery {
  readonly unmanaged: readonly Unmanaged[];
  /** What lets others in, by a policy that the program holds as it lives. */
  readonly exposed: readonly Exposed[];
  /** What is held and has changed; undefined where nobody has accepted anything. */
  readonly heldChanges?: readonly HeldChange[] | undefined;
  /** What lives otherwise than the file says; undefined where nobody has compared. */
  readonly unlike?: Compared | undefined;
}

/**
 * Looks in the account that the clients are of. Reads only.
 * @param room of which alone to tell. What lives in no row is of no room: then nobody looks for it, nor at what is held.
 * @param accepted what is held, as a review has accepted it.
 */
export async function discoverInAccount(
  { account, ledger, urls, dns, exceptions }: Pick<Environment, "account" | "ledger" | "urls" | "dns" | "exceptions">,
  registrations: readonly Registration[],
  live: Live,
  lookedUp: (name: string) => void,
  { room, accepted }: { readonly room?: Room | undefined; readonly accepted?: Baseline | undefined } = {},
): Promise<AccountDiscovery> {
  const finders = findersFor({ dns });
  const discovery = await discover(
    registrations,
    withMissingRows(ledger, registrations),
    finders,
    live,
    lookedUp,
    (name) => room === undefined || roomOf(name) === room,
  );
  const exposed = exposedIn(discovery, account.id, exceptions);
  if (room !== undefined) return { ...discovery, exposed, unmanaged: [] };
  const claims = claimsOf(registrations, ledger, discovery);
  const liveResources = await allThatLives(live, claims.managed);
  const isRegistered = (type: string) => finders[type] !== undefined;
  const types = new Map(registrations.map(({ name, type }) => [name, type]));
  const matched = new Map(findingsOf(discovery).matched.map(({ name, importId }) => [name, { type: types.get(name) ?? "", importId }]));
  const reading = heldInAccount(discovery, liveResources, ledger, (name) => matched.get(name));
  return {
    ...discovery,
    exposed,
    heldChanges: accepted && heldChanges(accepted, reading, account.id),
    unmanaged: unmanaged(liveResources, claims, belongingTo(urls.baseDomain, claims.holds), isRegistered),
  };
}

/** The adopt rows, and one that reads `unknown` for each resource of the program that is in no list: a ledger can be made anew. */
function withMissingRows({ adopt, create, retire }: Environment["ledger"], registrations: readonly Registration[]): Readonly<Record<string, string>> {
  const listed = new Set([...Object.keys(adopt), ...create, ...Object.keys(retire)]);
  return { ...adopt, ...Object.fromEntries(registrations.flatMap(({ name }) => (listed.has(name) ? [] : [[name, unknownId]]))) };
}

/** True when ledger and account agree: every row has its resource, every resource of the app its row, nothing lets others in, what is held lives as it was accepted, and, where that was compared, everything as the file says. */
export const agrees = (discovery: AccountDiscovery): boolean =>
  complete(discovery) &&
  discovery.unmanaged.length === 0 &&
  discovery.exposed.length === 0 &&
  (discovery.heldChanges ?? []).length === 0 &&
  (discovery.unlike?.unlike ?? []).length === 0 &&
  (discovery.unlike?.faults ?? []).length === 0;
