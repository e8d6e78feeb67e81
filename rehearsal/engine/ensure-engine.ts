import { existsSync } from "node:fs";
import { join } from "node:path";
import { bridgedList, buildEngine } from "./build-engine";
import { services } from "./bridged";
import { buildOnce } from "./build-once";
import { cacheRoot, contentKey } from "./cache";
import type { Engine, Report } from "./engine";
import { findOfficialEngine } from "./official-engine";
import { requireNode } from "../../environment/tools";
import { requireGo, requirePython } from "./prerequisites";
import { ensurePythonEnvironment } from "./python-environment";
import { together } from "./together";
import { engineVersions, requireMatchingPackage } from "./versions";

/**
 * Finds or builds all that a rehearsal runs on. The first build takes minutes; later calls take a second.
 *
 * @throws CommandError when a prerequisite is missing, the cache can't be written, or a build fails; the message says what to do.
 */
export async function ensureEngine(report: Report): Promise<Engine> {
  requireNode();
  requireMatchingPackage();
  const python = await requirePython();
  const folder = builtFolder();
  // A built engine stays in use: whether the official one can be had depends on the day's network, a rehearsal should not. BLUEMOXON_ENGINE=built
  // builds one wherever an official one lies on the PATH.
  const official = existsSync(folder) || process.env["BLUEMOXON_ENGINE"] === "built" ? undefined : await findOfficialEngine(report);
  if (official === undefined && !existsSync(folder)) await requireGo();
  // Downloads of one overlap with compilation of the other.
  const [engine, environment] = await together([
    official === undefined ? builtEngine(folder, report) : Promise.resolve(official),
    ensurePythonEnvironment(python, report),
  ]);
  return {
    ...engine,
    python: environment.interpreter,
    versions: { ...engine.versions, ...environment.versions, node: process.versions.node },
  };
}

/** What a built engine is made from, below this folder, besides the types in aws/ at the top of the project. */
export const engineSources: readonly string[] = ["aws", "cli", "trim", "bridged.ts", "build-engine.ts", "go.ts"];

/** Named by what the binaries are made from, and how: the rest of this folder may change without a rebuild. */
function builtFolder(): string {
  const sources = engineSources.map((name) => join(__dirname, name));
  return join(cacheRoot(), `engine-${contentKey(sources, `${process.platform}-${process.arch}`, bridgedList, services.join())}`);
}

async function builtEngine(folder: string, report: Report): Promise<Omit<Engine, "python">> {
  await buildOnce(folder, report, (target) => buildEngine(target, report));
  return { kind: "built", binDir: join(folder, "bin"), pulumiHome: join(folder, "home"), versions: engineVersions() };
}
