/**
 * Waits for all of several jobs, also when one of them fails: what is left running would go on to write into folders that
 * are being cleared away.
 *
 * @throws what the first failed job in the list threw
 */
export async function together<Results extends readonly unknown[]>(jobs: { [Job in keyof Results]: Promise<Results[Job]> }): Promise<Results> {
  const settled = await Promise.allSettled(jobs);
  const failed = settled.find((job) => job.status === "rejected");
  if (failed !== undefined) throw failed.reason;
  return settled.map((job) => (job as PromiseFulfilledResult<unknown>).value) as unknown as Results;
}
