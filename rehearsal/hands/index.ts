import { buckets, database, queues, roles, secret } from "./data";
import { apiByCli, edge, pool, quickApi, remadeApi } from "./entrances";
import type { Habit } from "./habit";
import { alarms, functions, names, network, schedule } from "./wiring";

/** Each alone is a run of `npm run rehearse:hands`. */
export const habits: readonly Habit[] = [
  apiByCli,
  quickApi,
  remadeApi,
  pool,
  edge,
  roles,
  buckets,
  alarms,
  database,
  secret,
  names,
  schedule,
  functions,
  network,
  queues,
];

/** All that one account can have at once: an API is made in one of two ways. */
export const together: readonly Habit[] = habits.filter((habit) => habit !== apiByCli && habit !== remadeApi);
