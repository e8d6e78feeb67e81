import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../../stage/command";
import { workFolder } from "../../stage/folders";

/** What each Node process of a command can be made to write down, however it ends: a hook beside this file. */
type Probe = "memory" | "cpu";

const folderOf = (probe: Probe): string => join(workFolder, probe);

/** Begins anew: nothing has been written down. */
export function emptied(probe: Probe): void {
  rmSync(folderOf(probe), { recursive: true, force: true });
  mkdirSync(folderOf(probe), { recursive: true });
}

/** The environment of a command whose Node processes are looked at. */
export const withProbe = (probe: Probe, environment: Environment): Environment => ({
  ...environment,
  NODE_OPTIONS: ["NODE_OPTIONS" in environment ? environment["NODE_OPTIONS"] : process.env["NODE_OPTIONS"], hookOf(probe)].join(" ").trim(),
  PROBE_FOLDER: folderOf(probe),
});

const hookOf = (probe: Probe): string => `--require ${JSON.stringify(join(__dirname, `${probe}-probe-hook.js`))}`;

/** The environment of `pulumi` as somebody types it in a shell of their own: without what start/index.js sets for whatever a command starts. */
export const asTyped = (environment: Environment): Environment => ({
  ...environment,
  ...Object.fromEntries(["NODE_OPTIONS", "NODE_COMPILE_CACHE", "GOGC", "GOMEMLIMIT"].map((name) => [name, undefined])),
});

/** What stands in the environment of every process that is looked at. */
export const probeMark = (probe: Probe): string => `PROBE_FOLDER=${folderOf(probe)}`;

/** What every process so far has written down last, to the end. */
export const readings = (probe: Probe): string[] =>
  readdirSync(folderOf(probe))
    .filter((file) => !file.startsWith("."))
    .map((file) => readFileSync(join(folderOf(probe), file), "utf8"));

/** What a Node process is in a run of the engine -> the highest peak of all of those so far, in MB. */
export function peaksMb(): Map<string, number> {
  const peaks = new Map<string, number>();
  for (const text of readings("memory")) {
    const { role, kilobytes } = JSON.parse(text) as { readonly role: string; readonly kilobytes: number };
    peaks.set(role, Math.max(peaks.get(role) ?? 0, Math.round(kilobytes / 1024)));
  }
  return peaks;
}
