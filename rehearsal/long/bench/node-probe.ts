import { mkdirSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
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
export const withProbe = (probe: Probe, environment: Readonly<Record<string, string>>): Record<string, string> => ({
  ...environment,
  NODE_OPTIONS: `${process.env["NODE_OPTIONS"] ?? ""} --require ${JSON.stringify(join(__dirname, `${probe}-probe-hook.js`))}`,
  PROBE_FOLDER: folderOf(probe),
});

/** What stands in the environment of every process that is looked at. */
export const probeMark = (probe: Probe): string => `PROBE_FOLDER=${folderOf(probe)}`;

/** What every process so far has written down last. */
export const readings = (probe: Probe): string[] => readdirSync(folderOf(probe)).map((file) => readFileSync(join(folderOf(probe), file), "utf8"));

/** What a Node process is in a run of the engine -> the highest peak of all of those so far, in MB. */
export function peaksMb(): Map<string, number> {
  const peaks = new Map<string, number>();
  for (const text of readings("memory")) {
    const { role, kilobytes } = JSON.parse(text) as { readonly role: string; readonly kilobytes: number };
    peaks.set(role, Math.max(peaks.get(role) ?? 0, Math.round(kilobytes / 1024)));
  }
  return peaks;
}
