import { AsyncLocalStorage } from "node:async_hooks";
import { constants, getPriority, setPriority } from "node:os";

const behind = new AsyncLocalStorage<true>();

/** Does work whose commands get the CPU that others' leave: what ends with a long wait for AWS comes to its wait sooner, and the work is done in it. */
export const givingWay = <T>(work: () => Promise<T>): Promise<T> => behind.run(true, work);

/** Of a command that has just been started. What it starts itself has the place that it has: a command takes longer to come to that than this does. */
export function placeInLine(pid: number | undefined): void {
  if (pid === undefined || behind.getStore() === undefined) return;
  try {
    setPriority(pid, Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
  } catch {
    // It has ended already, or the machine has no such thing: it is only slower then.
  }
}
