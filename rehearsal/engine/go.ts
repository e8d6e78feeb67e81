import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { bridged, services } from "./bridged";
import { run } from "./run";

/** A Go module with main packages, and the trimmed copies of what they need. */
export interface Trimmed {
  /** Folder of the module, whose go.mod names every other module's version and checksum. */
  readonly module: string;
  /** A go.mod of the build's own, which puts the copies in the modules' place. */
  readonly goMod: string;
}

// No C compiler and no workspace file takes part.
const env = { CGO_ENABLED: "0", GOWORK: "off" };

/** Runs Go in a module. */
export const go = (module: string, args: readonly string[]): Promise<string> => run("go", args, { cwd: module, env });

/** Builds the command that trims (trim/), in a folder. */
export async function buildTrim(work: string): Promise<string> {
  await mkdir(work, { recursive: true });
  const command = join(work, "trim");
  await go(join(__dirname, "trim"), ["build", "-o", command, "."]);
  return command;
}

/**
 * Copies what a module's main packages are built from, without what they do not reach.
 *
 * @param program what to trim for, as trim/plans.go lists them
 */
export async function trimmed(trim: string, module: string, program: string, work: string): Promise<Trimmed> {
  const to = join(work, program);
  const wanted = { types: bridged.map(({ type }) => type), services };
  await run(trim, ["-module", module, "-to", to, "-program", program], { env, input: JSON.stringify(wanted) });
  return { module, goMod: join(to, "go.mod") };
}

/** Has Go load what a build of the module's own main package will need. */
export async function downloaded(sources: Trimmed): Promise<Trimmed> {
  await go(sources.module, ["list", "-deps", `-modfile=${sources.goMod}`, "."]);
  return sources;
}

// Neither debug information, which the linker would leave out again, nor, in AWS's generated clients, copies of one function in
// another: half of what they take to compile, and nothing calls them often.
const compiler = ["-gcflags=all=-dwarf=false", "-gcflags=github.com/aws/aws-sdk-go-v2/service/...=-dwarf=false -l"];

export async function goBuild(
  { module, goMod }: Trimmed,
  main: string,
  output: string,
  linker: readonly string[],
  flags: readonly string[] = [],
): Promise<void> {
  const always = ["-trimpath", "-buildvcs=false", `-modfile=${goMod}`, ...compiler, `-ldflags=${["-s -w", ...linker].join(" ")}`];
  await go(module, ["build", ...always, ...flags, "-o", output, main]);
}
