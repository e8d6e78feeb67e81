import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { workFolder } from "../../stage/folders";

const folder = join(workFolder, "memory");

/** Makes every Node process of a command write down its peak memory, however it ends. */
export function withMemoryProbe(environment: Readonly<Record<string, string>>): Record<string, string> {
  return { ...environment, NODE_OPTIONS: `--require ${join(__dirname, "memory-probe-hook.js")}`, MEMORY_PROBE_FOLDER: folder };
}

/** The highest peak of all processes so far, in MB. */
export function peakMemoryMb(): number {
  const peaks = readdirSync(folder).map((file) => Number(readFileSync(join(folder, file), "utf8")));
  return Math.round(Math.max(0, ...peaks) / 1024);
}
