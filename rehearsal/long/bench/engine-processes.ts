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
export function told(pid: string, file: "status" | "stat" | "environ"): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** Looks again and again. @returns what ends that. */
export function looking(everyMs: number, look: () => void): () => void {
  const timer = setInterval(look, everyMs);
  return () => clearInterval(timer);
}
