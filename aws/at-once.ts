import pLimit from "p-limit";
import { around } from "./around";

/**
 * How many requests are on their way at once. A connection of the SDK's takes one at a time and it opens 50 to a service at most; what is asked
 * beyond that waits signed, with its text and its promises, and thousands of those are most of the memory of a look at a large account.
 */
export const mostAtOnce = 50;

/** Makes clients ask in turns, all of them together: a request that is not among the first to be asked is not made yet. */
export function inTurns(clients: readonly { readonly middlewareStack: object }[]): void {
  const limit = pLimit(mostAtOnce);
  for (const client of clients) around(client, (next) => (args) => limit(() => next(args)));
}
