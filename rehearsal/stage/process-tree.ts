import { execaSync } from "execa";
import { existsSync } from "node:fs";
import { parentIn, processes, told } from "./engine-processes";

/**
 * Kills a process and all that it has started, as a crash of the machine would. The engine gives each plugin a process group of its own, and one that
 * is left goes on for minutes: it may still make what the state already counts as interrupted.
 */
export function killTree(root: number): void {
  const parents = parentsByProcess();
  const tree = [root];
  for (const parent of tree) tree.push(...[...parents].filter(([, of]) => of === parent).map(([pid]) => pid));
  for (const pid of tree) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      // It has ended by itself since it was listed.
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }
}

/** A slim Linux has no `ps`, and other systems have no /proc. */
function parentsByProcess(): Map<number, number> {
  const pairs = existsSync("/proc/self/stat") ? fromProc() : fromPs();
  return new Map(pairs);
}

const fromProc = (): [number, number][] =>
  processes().flatMap((pid): [number, number][] => {
    const parent = parentIn(told(pid, "stat"));
    return parent === undefined ? [] : [[Number(pid), parent]];
  });

const fromPs = (): [number, number][] =>
  execaSync("ps", ["-A", "-o", "pid=,ppid="])
    .stdout.trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
