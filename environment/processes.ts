import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Linux tells of its processes in files; elsewhere ps does, which a small Linux image may lack. */
const hasProc = (): boolean => existsSync("/proc/self/stat");

const ps = (pid: number, field: string): string => execFileSync("ps", ["-ww", "-o", `${field}=`, "-p", String(pid)], { encoding: "utf8" }).trim();

/** Field 22 of /proc/PID/stat, counted behind the second, a name in brackets that may hold anything. */
const startInStat = 22 - 3;

/** When a process was started, as this machine writes it: with its id it tells it from every other. @throws Error when there is no such process. */
export function processStart(pid: number): string {
  if (!hasProc()) return ps(pid, "lstart");
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[startInStat] ?? "";
}

/** The words with which a process was started, whatever it has made of them since. @throws Error when there is no such process. */
export const commandLineOf = (pid: number): readonly string[] =>
  hasProc() ? readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0") : ps(pid, "args").split(" ");
