import { cpuIn, programNamed, watching } from "../../stage/engine-processes";
import { readings } from "./node-probe";

/** What one kind of process has cost. */
export interface Cost {
  readonly process: string;
  readonly seconds: number;
  /** Package -> microseconds in its own functions; absent where nothing tells packages apart. */
  readonly times?: Readonly<Record<string, number>>;
}

/** What the Node processes of the command have written down. */
export const nodeCosts = (): Cost[] =>
  readings("cpu")
    .map((text) => JSON.parse(text) as { role: string; cpuSeconds: number; times: Record<string, number> })
    .map(({ role, cpuSeconds, times }) => costOf(role, cpuSeconds, times));

/** What looking has cost itself is taken off: no run that nobody looks at has it. Pure. */
export function costOf(process: string, cpuSeconds: number, times: Readonly<Record<string, number>>): Cost {
  const { [sampling]: own = 0, ...rest } = byPackage(times);
  const all = Object.values(rest).reduce((sum, time) => sum + time, 0);
  return { process, seconds: all === 0 ? cpuSeconds : (cpuSeconds * all) / (all + own), times: rest };
}

/** Node.js's own part that samples. */
const sampling = "node:inspector";

/** File, or what V8 calls its own work -> time, as whose code that is. Waiting is nobody's. Pure. */
export function byPackage(times: Readonly<Record<string, number>>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const [place, time] of Object.entries(times)) if (place !== "(idle)") sums[ownerOf(place)] = (sums[ownerOf(place)] ?? 0) + time;
  return sums;
}

function ownerOf(place: string): string {
  if (place.startsWith("node:")) return place.split("/").slice(0, 3).join("/");
  const inPackage = [...place.matchAll(/node_modules\/((?:@[^/]+\/)?[^/]+)/g)].at(-1)?.[1];
  return inPackage ?? (place.includes("/") ? "the project" : place);
}

/** The line of /proc/PID/stat: whose process it is, and its CPU so far; undefined where it is none of the engine's. Pure. */
export function costIn(stat: string): Cost | undefined {
  const cpu = cpuIn(stat);
  const process = programNamed(cpu?.name);
  return cpu === undefined || process === undefined ? undefined : { process, seconds: cpu.seconds };
}

/** Looks at the engine's own processes until it is told to stop. @returns what those have cost that came meanwhile. */
export const watchEngine = (): (() => Cost[]) => watching(50, costIn);

/** Packages below this share are told together. */
const smallest = 0.02;

/** A table: each process with its share of all, and below it its packages with their share of the process. Pure. */
export function profileLines(costs: readonly Cost[]): string[] {
  const all = costs.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...costs]
    .sort((one, other) => other.seconds - one.seconds)
    .flatMap(({ process, seconds, times }) => [`${process} ${seconds.toFixed(2)} s ${percent(seconds / all)}`, ...packageLines(times ?? {})]);
}

function packageLines(times: Readonly<Record<string, number>>): string[] {
  const all = Object.values(times).reduce((sum, time) => sum + time, 0);
  const shares = Object.entries(times)
    .map(([owner, time]) => [owner, time / all] as const)
    .sort(([, one], [, other]) => other - one);
  const [told, rest] = [shares.filter(([, share]) => share >= smallest), shares.filter(([, share]) => share < smallest)];
  const others = rest.reduce((sum, [, share]) => sum + share, 0);
  return [...told.map(([owner, share]) => `  ${percent(share)} ${owner}`), ...(rest.length === 0 ? [] : [`  ${percent(others)} ${rest.length} others`])];
}

const percent = (share: number): string => `${(share * 100).toFixed(0).padStart(3)} %`;
