import { copyFile, mkdir, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { bridged, services } from "./bridged";
import type { Report } from "./engine";
import { heartbeat, stopwatch } from "./progress";
import { run } from "./run";
import { together } from "./together";
import { awsVersion, pulumiVersion } from "./versions";

const TERRAFORM_AWS = "github.com/hashicorp/terraform-provider-aws";

/**
 * Builds the CLI, the language host and the AWS plugin from Go modules.
 *
 * @throws CommandError when Go refuses, with what it printed
 */
export async function buildEngine(target: string, report: Report): Promise<void> {
  report(`Building pulumi ${pulumiVersion()}, a Node.js language host and the AWS plugin ${awsVersion()} from Go modules: once, some 8 minutes on two cores.`);
  const pending = new Set<string>();
  const progress = heartbeat(report, () => `building ${[...pending].join(", ")}`);
  const part = async (name: string, file: string, build: (output: string) => Promise<unknown>): Promise<void> => {
    const elapsed = stopwatch();
    const output = join(target, file);
    pending.add(name);
    await build(output);
    pending.delete(name);
    report(`${name}: built in ${elapsed()} s, ${Math.round((await stat(output)).size / 1e6)} MB`);
  };
  try {
    // Side by side: while one links, which takes one core, the other compiles.
    await together([
      part("pulumi", "bin/pulumi", (output) => buildCli("github.com/pulumi/pulumi/pkg/v3/cmd/pulumi", output)).then(() =>
        part("language host", "bin/pulumi-language-nodejs", (output) => buildCli("./language", output)),
      ),
      part("AWS plugin", `home/plugins/resource-aws-v${awsVersion()}/pulumi-resource-aws`, (output) => buildAwsPlugin(output, join(target, "terraform"))),
    ]);
  } finally {
    progress.stop();
  }
}

async function buildCli(main: string, output: string): Promise<void> {
  await goBuild("cli", main, output, [
    `-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${pulumiVersion()}`,
    `-X main.version=${pulumiVersion()}`,
  ]);
}

/** @param work folder for the trimmed copy of the Terraform provider; removed afterwards */
async function buildAwsPlugin(output: string, work: string): Promise<void> {
  const download = await go("aws", ["mod", "download", "-json", TERRAFORM_AWS]);
  const { Dir: whole } = JSON.parse(download) as { Dir: string };
  const trimmed = join(work, "module");
  await mkdir(work);
  await go("aws/trim", ["run", ".", "-from", whole, "-to", trimmed, "-services", services.join(",")]);
  // A module file of the build's own, so that the committed one can name the published module with its checksum.
  for (const name of ["go.mod", "go.sum"]) await copyFile(join(__dirname, "aws", name), join(work, name));
  await go("aws", ["mod", "edit", `-replace=${TERRAFORM_AWS}=${trimmed}`, join(work, "go.mod")]);
  const build = (to: string, ...tags: readonly string[]) =>
    goBuild("aws", ".", to, [`-X main.bridged=${bridgedList}`], [`-modfile=${join(work, "go.mod")}`, ...tags]);
  // The plugin alone is smaller by all that makes its schema, which is asked for once.
  const printer = join(work, "schema");
  await build(printer, "-tags=schema");
  const schema = await run(printer, []);
  await build(output);
  await writeFile(join(dirname(output), "schema.json"), schema);
  await rm(work, { recursive: true });
}

/** As tokens.go reads it. Sorted, so that the same types are the same build. */
export const bridgedList = bridged
  .map(({ type, token }) => `${type}=${token}`)
  .sort()
  .join(",");

async function goBuild(module: string, main: string, output: string, linker: readonly string[], flags: readonly string[] = []): Promise<void> {
  await go(module, ["build", "-trimpath", "-buildvcs=false", `-ldflags=${["-s -w", ...linker].join(" ")}`, ...flags, "-o", output, main]);
}

/** Runs Go in a module of this folder. No C compiler and no workspace file takes part. */
async function go(module: string, args: readonly string[]): Promise<string> {
  return run("go", args, { cwd: join(__dirname, module), env: { CGO_ENABLED: "0", GOWORK: "off" } });
}
