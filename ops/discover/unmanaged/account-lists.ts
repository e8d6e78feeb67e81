import type { Live } from "../../../aws/clients";
import { listed, listers } from "../../../aws/live";
import { type Managed, type LiveResource, together } from "../../../aws/listing";
import { owningTags } from "./belonging";
import { tagged, withTags } from "./tagged";

/** How far the report reaches, for a person who would else take silence for absence. */
export const reach = `looked for by name, place and tag: ${listed.join(", ")}. Of any other kind (parameters, schedules, state machines, web ACLs, load balancers, ...) only what has a tag ${owningTags.join(" or ")} is seen`;

/** What lives in the account, whoever it belongs to: a list a type, and parts of what is managed. Reads only. */
export async function allThatLives(live: Live, managed: Managed): Promise<readonly LiveResource[]> {
  const [liveResources, tags] = await Promise.all([together(...listers.map((list) => list(live, managed))), tagged(live)]);
  return withTags(liveResources, tags);
}
