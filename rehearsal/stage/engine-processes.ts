import { readFileSync, readdirSync } from "node:fs";

/** How the engine's own programs are called, in the fifteen letters that the kernel keeps of a name, and what a reader calls them. */
const programs: ReadonlyMap<string, string> = new Map([
  ["pulumi", "CLI"],
  ["pulumi-language", "language host"],
  ["pulumi-resource", "provider"],
]);

/** What a reader calls the engine's program of this name; undefined where it is none of the engine's. */
export const programNamed = (name: string | undefined): string | undefined => programs.get(name ?? "");

const processes = (): string[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name));

/** Gives the numbers of the processes that have come since it was made: one of an earlier run may not be gone yet, or never go. */
export function processesSince(): () => string[] {
  const earlier = new Set(processes());
  return () => processes().filter((each) => !earlier.has(each));
}

/** What the kernel tells of a process in one of its files; nothing where it has ended meanwhile. */
export function told(pid: string, file: "status" | "stat" | "environ" | "cmdline"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** What a process has cost so far. */
export interface Cpu {
  /** In the fifteen letters that the kernel keeps of it. */
  readonly name: string;
  readonly seconds: number;
  /** When it began, in the kernel's ticks since the machine did: a number may be given twice. */
  readonly began: string;
}

/** Linux counts CPU in hundredths of a second, whatever the kernel's own clock: proc(5), sysconf(_SC_CLK_TCK). */
const ticksPerSecond = 100;

/** The line of /proc/PID/stat (proc_pid_stat(5)); undefined where it is empty. Pure. */
export function cpuIn(stat: string): Cpu | undefined {
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
  if (name === undefined || rest === undefined) return undefined;
  // The fourteenth and fifteenth of all fields: user and system time; the twenty-second: the start.
  const fields = rest.split(" ");
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
  return { name, seconds: (user + system) / ticksPerSecond, began: fields[19] ?? "" };
}

/** Looks again and again. @returns what ends that. */
export function looking(everyMs: number, look: () => void): () => void {
  const timer = setInterval(look, everyMs);
  return () => clearInterval(timer);
}
