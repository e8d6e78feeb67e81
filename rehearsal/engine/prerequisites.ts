import { join } from "node:path";
import { execa } from "execa";
import { coerce, gte } from "semver";
import { CommandError } from "../../ops/command-error";
import { goModules, goVersion } from "./versions";

const PYTHON = "3.11.0";

/** What Go is needed for. */
export interface GoNeed {
  /** Folders of modules, each of which says by itself which Go it takes. */
  readonly modules: readonly string[];
  readonly version: string;
  readonly toBuild: string;
  /** What else one can do than install it; a sentence's end. */
  readonly orElse?: string;
}

const engineNeed = (): GoNeed => ({
  modules: goModules.map((module) => join(__dirname, module)),
  version: goVersion(),
  toBuild: "the Pulumi engine",
  orElse: ", or put the official pulumi CLI on the PATH",
});

/**
 * A Go that can build the engine, or what else is named. One that is older than a module asks for fetches the newer one itself, unless it is
 * told not to.
 *
 * @throws CommandError with Go's own words when there is none
 */
export async function requireGo({ modules, version, toBuild, orElse = "" }: GoNeed = engineNeed()): Promise<void> {
  for (const cwd of modules) {
    const { failed, stderr, shortMessage, exitCode } = await execa("go", ["list", "-m"], { cwd, env: { GOWORK: "off" }, reject: false });
    if (!failed) continue;
    const found = exitCode === undefined ? "found none on the PATH" : `but: ${stderr.trim() || shortMessage}`;
    throw new CommandError(`Go ${version} or newer is needed to build ${toBuild}, ${found}. Install Go${orElse}`);
  }
}

export interface Python {
  readonly path: string;
  readonly version: string;
}

/**
 * The first Python on the PATH that is new enough.
 *
 * @throws CommandError naming what was found instead
 */
export async function requirePython(): Promise<Python> {
  const found: string[] = [];
  for (const name of ["python3", "python3.14", "python3.13", "python3.12", "python3.11", "python"]) {
    const { stdout, failed } = await execa(
      name,
      ["-c", "import sys, platform; print(sys.executable); print(platform.python_version()); import venv, ensurepip"],
      { reject: false },
    );
    const [path, version] = (stdout ?? "").split("\n");
    if (!path || version === undefined) continue;
    const recent = gte(coerce(version) ?? "0.0.0", PYTHON);
    if (recent && !failed) return { path, version };
    found.push(`${version} at ${path}${recent ? " without its venv module" : ""}`);
  }
  throw new CommandError(
    `Python 3.11 or newer is needed to serve the emulated AWS, found ${found.join(", ") || "none on the PATH"}. Install it, with its venv module`,
  );
}
