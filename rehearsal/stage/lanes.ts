/**
 * Does `work` for every item, at most `lanes` at a time, in order of the items.
 * @param work is told which lane it runs in, from 0: no two of those that run at once have the same.
 * @returns what each item came to, in order.
 */
export async function inLanes<Item, Result>(lanes: number, items: readonly Item[], work: (item: Item, lane: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const waiting = items.entries();
  const runLane = async (lane: number) => {
    // The lanes share one iterator: each takes the next item that nobody has begun.
    for (const [index, item] of waiting) results[index] = await work(item, lane);
  };
  await Promise.all(Array.from({ length: lanes }, (_, lane) => runLane(lane)));
  return results;
}
