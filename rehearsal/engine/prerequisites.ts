import { execa } from "execa";
import { CommandError } from "../../ops/command-error";

type Version = readonly [major: number, minor: number];

const NODE: Version = [20, 19];
const GO: Version = [1, 25];
const PYTHON: Version = [3, 11];

/** @throws CommandError when this Node.js is too old to load the packages used here */
export function requireNode(): void {
  const found = parse(process.versions.node);
  if (!isAtLeast(found, NODE)) {
    throw new CommandError(`Node.js ${NODE.join(".")} or newer is needed, found ${process.versions.node} at ${process.execPath}. Install a newer Node.js`);
  }
}

/** @throws CommandError when there is no Go that can build the engine */
export async function requireGo(): Promise<void> {
  const { stdout, failed } = await execa("go", ["env", "GOVERSION", "GOROOT"], { reject: false });
  const [version = "", root = ""] = failed ? [] : stdout.split("\n");
  if (!isAtLeast(parse(version.replace(/^go/, "")), GO)) {
    const found = version ? `found ${version} at ${root}` : "found none on the PATH";
    throw new CommandError(
      `Go ${GO.join(".")} or newer is needed to build the Pulumi engine, ${found}. Install Go, or put the official pulumi CLI on the PATH`,
    );
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
    const { stdout, failed } = await execa(name, ["-c", "import sys, platform; print(sys.executable); print(platform.python_version())"], { reject: false });
    const [path, version] = failed ? [] : stdout.split("\n");
    if (path === undefined || version === undefined) continue;
    if (isAtLeast(parse(version), PYTHON)) return { path, version };
    found.push(`${version} at ${path}`);
  }
  throw new CommandError(
    `Python ${PYTHON.join(".")} or newer is needed to serve the emulated AWS, found ${found.join(", ") || "none on the PATH"}. Install it, with its venv module`,
  );
}

export function parse(version: string): Version {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return [major, minor];
}

export function isAtLeast([major, minor]: Version, [needMajor, needMinor]: Version): boolean {
  return major > needMajor || (major === needMajor && minor >= needMinor);
}
