import { join } from "node:path";
import { buildEngine } from "./build-engine";
import { buildOnce } from "./build-once";
import { cacheRoot, contentKey } from "./cache";
import type { Engine, Report } from "./engine";
import { findOfficialEngine } from "./official-engine";
import { requireGo, requireNode } from "./prerequisites";
import { ensurePython } from "./python-environment";
import { engineVersions, requireMatchingPackage } from "./versions";

/**
 * Finds or builds all that a rehearsal runs on. The first build takes minutes; later calls take a second.
 *
 * @throws CommandError when a prerequisite is missing, the cache can't be written, or a build fails; the message says what to do.
 */
export async function ensureEngine(report: Report): Promise<Engine> {
  requireNode();
  requireMatchingPackage();
  const official = await findOfficialEngine(report);
  // Downloads of one overlap with compilation of the other.
  const [engine, python] = await Promise.all([official ?? builtEngine(report), ensurePython(report)]);
  return { ...engine, python: python.interpreter, versions: { ...engine.versions, ...python.versions, node: process.versions.node } };
}

async function builtEngine(report: Report): Promise<Omit<Engine, "python">> {
  // What the binaries are made from, and how. The rest of this folder may change without a rebuild.
  const key = contentKey([join(__dirname, "aws"), join(__dirname, "cli"), join(__dirname, "build-engine.ts")], `${process.platform}-${process.arch}`);
  const folder = join(cacheRoot(), `engine-${key}`);
  await buildOnce(folder, report, async (target) => {
    await requireGo();
    await buildEngine(target, report);
  });
  return { kind: "built", binDir: join(folder, "bin"), pulumiHome: join(folder, "home"), versions: engineVersions() };
}
