import type { Live } from "../live";
import { access } from "./access";
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

/** Every service that discover lists. What none of these lists, a tag of the app tells of. */
const listers: readonly Lister[] = [
  networks,
  routing,
  securityGroups,
  data,
  access,
  functions,
  schedules,
  logs,
  queues,
  images,
  cdn,
  httpApis,
  users,
  monitoring,
  buckets,
  dns,
  certificates,
  tables,
  keys,
];

/** What lives in the account, whoever it belongs to: a list a type, and parts of what is managed. Reads only. */
export async function estate(live: Live, managed: Managed): Promise<readonly Resident[]> {
  const [residents, tags] = await Promise.all([together(...listers.map((list) => list(live, managed))), tagged(live)]);
  return withTags(residents, tags);
}
