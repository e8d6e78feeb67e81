import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "../../../engine/engine";
import { buildTrim, go, goBuild, trimmed } from "../../../engine/go";
import { timed } from "../../../engine/progress";

const OPENTOFU = "github.com/opentofu/opentofu";

/** The engine's Go modules: what its AWS plugin is made from is what this provider is made from. */
const engineFolder = join(__dirname, "../../../engine");

/**
 * Builds OpenTofu and the AWS provider from Go modules.
 *
 * @param target gets `tofu` and `provider`
 * @throws CommandError when Go refuses, with what it printed
 */
export async function buildTofu(target: string, report: Report): Promise<void> {
  report("Building OpenTofu and the AWS provider for it from Go modules: once, some 10 minutes on two cores.");
  await part("tofu", report, () => buildCli(join(target, "tofu")));
  await part("terraform-provider-aws", report, () => buildProvider(join(target, "provider"), join(target, "work")));
}

async function part(name: string, report: Report, build: () => Promise<unknown>): Promise<void> {
  const seconds = await timed(report, `building ${name}`, build);
  report(`${name}: built in ${seconds} s`);
}

/**
 * The engine's own go.mod and go.sum decide about every version, and its own tool leaves out the same: what differs from the
 * engine's plugin is main.go.
 *
 * @param work folder for what the provider is made from; removed afterwards
 */
async function buildProvider(output: string, work: string): Promise<void> {
  const module = join(work, "module");
  await mkdir(module, { recursive: true });
  for (const name of ["go.mod", "go.sum"]) await copyFile(join(engineFolder, "aws", name), join(module, name));
  await copyFile(join(__dirname, "provider", "main.go"), join(module, "main.go"));
  const sources = await trimmed(await buildTrim(work), module, "provider", work);
  // Pulumi's bridge, which the plugin has, is not needed here; what joins the provider's two halves instead is named by the provider's own go.mod.
  await goBuild(sources, ".", output, [], ["-mod=mod"]);
  await rm(work, { recursive: true });
}

/** OpenTofu as it is released: nothing is left out of what the CLI is compared with. */
const buildCli = (output: string): Promise<string> =>
  go(join(__dirname, "cli"), ["build", "-trimpath", "-buildvcs=false", `-ldflags=-s -w -X ${OPENTOFU}/version.dev=no`, "-o", output, `${OPENTOFU}/cmd/tofu`]);
