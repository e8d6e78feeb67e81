import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { services } from "../../../engine/bridged";
import { bridgedList } from "../../../engine/build-engine";
import { buildOnce } from "../../../engine/build-once";
import { cacheRoot, contentKey } from "../../../engine/cache";
import type { Report } from "../../../engine/engine";
import { requireGo } from "../../../engine/prerequisites";
import { buildTofu } from "./build-tofu";

/** OpenTofu, and the AWS provider that it is to use. */
export interface Tofu {
  /** The program. */
  readonly path: string;
  /** The provider's program. */
  readonly provider: string;
}

/**
 * Finds or builds both, in a folder of their own beside the engine's: whoever does not ask for them neither builds nor has them.
 *
 * @throws CommandError when there is no Go, the cache can't be written, or a build fails
 */
export async function ensureTofu(report: Report): Promise<Tofu> {
  const folder = builtFolder();
  if (!existsSync(folder)) await requireGo({ modules: [cli], version: inModule(/^go (\S+)/m), toBuild: "OpenTofu" });
  await buildOnce(folder, report, (target) => buildTofu(target, report));
  return { path: join(folder, "tofu"), provider: join(folder, "provider") };
}

/** Named by what both are made from, and how. */
function builtFolder(): string {
  const own = ["cli", "provider", "build-tofu.ts"].map((name) => join(__dirname, name));
  const engines = ["aws/go.mod", "aws/go.sum", "trim", "go.ts"].map((name) => join(__dirname, "../../../engine", name));
  return join(cacheRoot(), `tofu-${contentKey([...own, ...engines], `${process.platform}-${process.arch}`, bridgedList, services.join())}`);
}

/** As go.mod pins it. */
export const tofuVersion = (): string => inModule(/^\s*(?:require )?github\.com\/opentofu\/opentofu v(\S+)/m);

const cli = join(__dirname, "cli");

function inModule(line: RegExp): string {
  const file = join(cli, "go.mod");
  const found = line.exec(readFileSync(file, "utf8"))?.[1];
  if (found === undefined) throw new Error(`${file} has no line like ${line.source}`);
  return found;
}
