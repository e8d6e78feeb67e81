import type { Environment } from "../../environment/environment";
import { type Room, roomOf } from "../../environment/rooms";
import { unknownId } from "../../environment/ledger";
import type { Registration } from "../recording";
import { estate } from "./estate";
import { belongingTo } from "./estate/belonging";
import { claimsOf } from "./estate/claims";
import { type Unmanaged, unmanaged } from "./estate/unmanaged";
import { findersFor } from "./finders";
import type { Live } from "./live";
import { type Discovery, complete, discover } from "./match";

/** Both ways of looking: every row of the ledger among what lives, and everything of the app's that lives among the rows. */
export interface AccountDiscovery extends Discovery {
  readonly unmanaged: readonly Unmanaged[];
}

/**
 * Looks in the account that the clients are of. Reads only.
 * @param room of which alone to tell. What lives in no row is of no room: then nobody looks for it.
 */
export async function discoverInAccount(
  { ledger, urls, dns }: Pick<Environment, "ledger" | "urls" | "dns">,
  registrations: readonly Registration[],
  live: Live,
  lookedUp: (name: string) => void,
  room?: Room,
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
  if (room !== undefined) return { ...discovery, unmanaged: [] };
  const claims = claimsOf(registrations, ledger, discovery);
  const residents = await estate(live, claims.managed);
  const isRegistered = (type: string) => finders[type] !== undefined;
  return { ...discovery, unmanaged: unmanaged(residents, claims, belongingTo(urls.baseDomain, claims.holds), isRegistered) };
}

/** The adopt rows, and one that reads `unknown` for each resource of the program that is in no list: a ledger can be made anew. */
function withMissingRows({ adopt, create, retire }: Environment["ledger"], registrations: readonly Registration[]): Readonly<Record<string, string>> {
  const listed = new Set([...Object.keys(adopt), ...create, ...Object.keys(retire)]);
  return { ...adopt, ...Object.fromEntries(registrations.flatMap(({ name }) => (listed.has(name) ? [] : [[name, unknownId]]))) };
}

/** True when ledger and account agree: every row has its resource, and every resource of the app its row. */
export const agrees = (discovery: AccountDiscovery): boolean => complete(discovery) && discovery.unmanaged.length === 0;
