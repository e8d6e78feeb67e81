import { copyFile, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { services } from "../../../engine/bridged";
import type { Report } from "../../../engine/engine";
import { heartbeat, stopwatch } from "../../../engine/progress";
import { run } from "../../../engine/run";

const TERRAFORM_AWS = "github.com/hashicorp/terraform-provider-aws";
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
  report(
    "Building OpenTofu and the AWS provider for it from Go modules: once, some 5 minutes on two cores, and as long again where the engine was not built here.",
  );
  await timed("tofu", report, () => goBuild(join(__dirname, "cli"), join(target, "tofu"), `${OPENTOFU}/cmd/tofu`, `-X ${OPENTOFU}/version.dev=no`));
  await timed("terraform-provider-aws", report, () => buildProvider(join(target, "provider"), join(target, "work")));
}

async function timed(name: string, report: Report, build: () => Promise<void>): Promise<void> {
  const elapsed = stopwatch();
  const progress = heartbeat(report, () => `building ${name}`);
  try {
    await build();
  } finally {
    progress.stop();
  }
  report(`${name}: built in ${elapsed()} s`);
}

/**
 * The engine's own go.mod and go.sum decide about every version, and its own tool leaves out the same services: what differs from the
 * engine's plugin is main.go.
 *
 * @param work folder for the trimmed copy of the provider; removed afterwards
 */
async function buildProvider(output: string, work: string): Promise<void> {
  const aws = join(engineFolder, "aws");
  const { Dir: whole } = JSON.parse(await go(aws, ["mod", "download", "-json", TERRAFORM_AWS])) as { Dir: string };
  const trimmed = join(work, "module");
  await mkdir(work);
  await go(join(aws, "trim"), ["run", ".", "-from", whole, "-to", trimmed, "-services", services.join(",")]);
  for (const name of ["go.mod", "go.sum"]) await copyFile(join(aws, name), join(work, name));
  await copyFile(join(__dirname, "provider", "main.go"), join(work, "main.go"));
  await go(work, ["mod", "edit", `-replace=${TERRAFORM_AWS}=${trimmed}`]);
  // Pulumi's bridge, which the plugin has, is not needed here; what joins the provider's two halves instead is named by the provider's own go.mod.
  await goBuild(work, output, ".", "", "-mod=mod");
  await rm(work, { recursive: true });
}

async function goBuild(module: string, output: string, main: string, linker: string, ...flags: readonly string[]): Promise<void> {
  await go(module, ["build", "-trimpath", "-buildvcs=false", `-ldflags=-s -w ${linker}`, ...flags, "-o", output, main]);
}

/** No C compiler and no workspace file takes part. */
async function go(module: string, args: readonly string[]): Promise<string> {
  return run("go", args, { cwd: module, env: { CGO_ENABLED: "0", GOWORK: "off" } });
}
