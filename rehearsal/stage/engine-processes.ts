import { readFileSync, readdirSync } from "node:fs";

/** How the engine's own programs are called, in the fifteen letters that the kernel keeps of a name, and what a reader calls them. */
const programs: ReadonlyMap<string, string> = new Map([
  ["pulumi", "CLI"],
  ["pulumi-language", "language host"],
  ["pulumi-resource", "provider"],
]);

/** What a reader calls the engine's program of this name; undefined where it is none of the engine's. */
export const programNamed = (name: string | undefined): string | undefined => programs.get(name ?? "");

/** The numbers of all. */
export const processes = (): string[] => readdirSync("/proc").filter((name) => /^\d+$/.test(name));

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

/** The line of /proc/PID/stat (proc_pid_stat(5)): the command in its parentheses, which may hold anything, and the fields behind it. Undefined where it is empty. */
function partsOf(stat: string): { readonly name: string; readonly fields: readonly string[] } | undefined {
  const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(stat) ?? [];
  return name === undefined || rest === undefined ? undefined : { name, fields: rest.split(" ") };
}

/** Of such a line the parent's number. Pure. */
export function parentIn(stat: string): number | undefined {
  const parent = partsOf(stat)?.fields[1];
  return parent === undefined ? undefined : Number(parent);
}

/** Of such a line what the process has cost. Pure. */
export function cpuIn(stat: string): Cpu | undefined {
  const parts = partsOf(stat);
  if (parts === undefined) return undefined;
  const { name, fields } = parts;
  // The fourteenth and fifteenth of all fields: user and system time; the twenty-second: the start.
  const [user = 0, system = 0] = fields.slice(11, 13).map(Number);
  return { name, seconds: (user + system) / ticksPerSecond, began: fields[19] ?? "" };
}

/** Looks again and again. @returns what ends that. */
export function looking(everyMs: number, look: () => void): () => void {
  const timer = setInterval(look, everyMs);
  return () => clearInterval(timer);
}

/**
 * Looks again and again at what has come since.
 * @param read what is kept of a process, from its line in /proc/PID/stat. @returns what ends that, with what was kept last of each.
 */
export function watching<T>(everyMs: number, read: (stat: string, pid: string) => T | undefined): () => T[] {
  const since = processesSince();
  const seen = new Map<string, T>();
  const end = looking(everyMs, () => {
    for (const pid of since()) {
      const stat = told(pid, "stat");
      const kept = read(stat, pid);
      if (kept !== undefined) seen.set(`${pid} ${cpuIn(stat)?.began}`, kept);
    }
  });
  return () => {
    end();
    return [...seen.values()];
  };
}
