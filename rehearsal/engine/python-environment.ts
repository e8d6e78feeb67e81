import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildOnce } from "./build-once";
import { cacheRoot, contentKey } from "./cache";
import type { Report } from "./engine";
import type { Python } from "./prerequisites";
import { timed } from "./progress";
import { run } from "./run";

const requirements = join(__dirname, "../world/requirements.txt");

export interface PythonEnvironment {
  readonly interpreter: string;
  readonly versions: Readonly<Record<string, string>>;
}

/**
 * A virtual environment with the packages that the emulated AWS is pinned to.
 *
 * @throws CommandError when a package can't be installed
 */
export async function ensurePythonEnvironment(python: Python, report: Report): Promise<PythonEnvironment> {
  const folder = join(cacheRoot(), `python-${contentKey([requirements], python.path, python.version)}`);
  await buildOnce(folder, report, async (target) => {
    report(`Installing the emulated AWS for Python ${python.version}: once, less than a minute.`);
    const seconds = await timed(report, "installing Python packages", async () => {
      await run(python.path, ["-m", "venv", target]);
      await run(join(target, "bin/python"), ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement", requirements]);
    });
    report(`Python packages: installed in ${seconds} s`);
  });
  return { interpreter: join(folder, "bin/python"), versions: { python: python.version, moto: pinnedVersion("moto") } };
}

function pinnedVersion(name: string): string {
  const line = new RegExp(`^${name}(?:\\[.*\\])?==(\\S+)`, "m").exec(readFileSync(requirements, "utf8"));
  if (line?.[1] === undefined) throw new Error(`${requirements} pins no ${name}`);
  return line[1];
}
