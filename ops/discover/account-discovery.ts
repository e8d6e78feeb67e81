import type { Environment } from "../../environment/environment";
import type { Registration } from "../recording";
import { estate } from "./estate";
import { belongingTo } from "./estate/belonging";
import { claimsOf } from "./estate/claims";
import { type Unmanaged, unmanaged } from "./estate/unmanaged";
import { finders } from "./finders";
import type { Live } from "./live";
import { type Discovery, complete, discover } from "./match";

/** Both ways of looking: every row of the ledger among what lives, and everything of the app's that lives among the rows. */
export interface AccountDiscovery extends Discovery {
  readonly unmanaged: readonly Unmanaged[];
}

/** Looks in the account that the clients are of. Reads only. */
export async function discoverInAccount(
  { ledger, urls }: Pick<Environment, "ledger" | "urls">,
  registrations: readonly Registration[],
  live: Live,
  lookedUp: (name: string) => void,
): Promise<AccountDiscovery> {
  const discovery = await discover(registrations, ledger.adopt, finders, live, lookedUp);
  const claims = claimsOf(registrations, ledger, discovery);
  const residents = await estate(live, claims.managed);
  const isRegistered = (type: string) => finders[type] !== undefined;
  return { ...discovery, unmanaged: unmanaged(residents, claims, belongingTo(urls.baseDomain, claims.holds), isRegistered) };
}

/** True when ledger and account agree: every row has its resource, and every resource of the app its row. */
export const agrees = (discovery: AccountDiscovery): boolean => complete(discovery) && discovery.unmanaged.length === 0;
