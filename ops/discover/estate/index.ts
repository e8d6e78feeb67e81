import type { Live } from "../live";
import { access } from "./access";
import { owningTags } from "./belonging";
import { cdn } from "./cdn";
import { certificates } from "./certificates";
import { data } from "./database";
import { dns } from "./dns";
import { schedules } from "./events";
import { functions } from "./functions";
import { httpApis } from "./http-api";
import { images } from "./images";
import { keys } from "./keys";
import { logs } from "./logs";
import { monitoring } from "./monitoring";
import { networks } from "./network";
import { queues } from "./queues";
import { type Lister, type Managed, type Resident, together } from "./resident";
import { routing } from "./routes";
import { securityGroups } from "./security-groups";
import { buckets } from "./storage";
import { tables } from "./tables";
import { tagged, withTags } from "./tagged";
import { users } from "./users";

/** What discover lists, whoever it belongs to, by what people call it. What stands in none of these, a tag of the app tells of. */
const roster: Readonly<Record<string, Lister>> = {
  "networks and what is in them": networks,
  routes: routing,
  "security groups and their rules": securityGroups,
  "databases and secrets": data,
  "roles, users and policies": access,
  functions,
  "rules and their targets": schedules,
  "log groups and their filters": logs,
  queues,
  repositories: images,
  "distributions and what they use": cdn,
  "HTTP APIs": httpApis,
  "user pools": users,
  "alarms and dashboards": monitoring,
  "buckets and their settings": buckets,
  "zones and records": dns,
  certificates,
  tables,
  "key aliases": keys,
};

/** How far the report reaches, for a person who would else take silence for absence. */
export const reach = `looked for by name, place and tag: ${Object.keys(roster).join(", ")}. Of any other kind (topics, parameters, schedules, state machines, web ACLs, load balancers, ...) only what has a tag ${owningTags.join(" or ")} is seen`;

/** What lives in the account, whoever it belongs to: a list a type, and parts of what is managed. Reads only. */
export async function estate(live: Live, managed: Managed): Promise<readonly Resident[]> {
  const [residents, tags] = await Promise.all([together(...Object.values(roster).map((list) => list(live, managed))), tagged(live)]);
  return withTags(residents, tags);
}
