import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { writeStackFile } from "../../../../ops/stack-file";
import type { Config } from "./estate";

/** What grows with an estate: beyond some 2,000 rows the engine could hand over none of them in the stack file (docs/adopt.md). */
const apart = ["network", "dns", "monitoring", "cdn", "ledger"];

/** Writes a configuration as a stack file with what grows in files of their own. @returns the stack file's path. */
export function writeEstate(folder: string, stack: string, config: Config): string {
  mkdirSync(folder, { recursive: true });
  const stated = Object.entries(config).map(([key, value]) => {
    const section = key.replace(/^bluemoxon:/, "");
    if (!apart.includes(section)) return [key, value];
    const file = `${section}.${stack}.yaml`;
    writeStackFile(join(folder, file), text(value));
    return [key, { file }];
  });
  const path = join(folder, `Pulumi.${stack}.yaml`);
  writeStackFile(path, text({ config: Object.fromEntries(stated) as Config }));
  return path;
}

const text = (value: unknown): string => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
