import type { Environment } from "../../../environment/environment";
import type { Registration } from "../../recording";
import { type Discovery, discover } from "../match";
import { stateFinders } from "./finders";
import type { StateFile } from "./format";
import { isAws, managedInstances } from "./instances";
import { isElsewhere, isUnproven, requireOwnState } from "./place";
import { StateSearch } from "./search";
import { type Placed, placed } from "./placed";

export interface StateDiscovery {
  readonly discovery: Discovery;
  readonly search: StateSearch;
  readonly placed: readonly Placed[];
}

/**
 * Looks every row of the ledger up in a state, and every object of the state among the rows. AWS is not asked.
 * @throws CommandError when it is the state of another account.
 */
export async function discoverInState(
  path: string,
  file: StateFile,
  registrations: readonly Registration[],
  { account, ledger }: Pick<Environment, "account" | "ledger">,
): Promise<StateDiscovery> {
  const instances = managedInstances(file);
  requireOwnState(path, instances, account);
  const search = new StateSearch(
    instances.filter((instance) => isAws(instance.provider) && !instance.deposed && !isElsewhere(instance, account) && !isUnproven(instance, account)),
  );
  const discovery = await discover(registrations, ledger.adopt, stateFinders, search, () => undefined);
  return { discovery, search, placed: placed(instances, search.claims, ledger.external, account) };
}
