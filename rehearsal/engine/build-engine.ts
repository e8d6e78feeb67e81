import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { bridged } from "./bridged";
import type { Report } from "./engine";
import { buildTrim, downloaded, goBuild, type Trimmed, trimmed } from "./go";
import { timed } from "./progress";
import { together } from "./together";
import { awsVersion, pulumiVersion } from "./versions";

/**
 * Builds the CLI, the language host and the AWS plugin from Go modules.
 *
 * @throws CommandError when Go refuses, with what it printed
 */
export async function buildEngine(target: string, report: Report): Promise<void> {
  report(`Building pulumi ${pulumiVersion()}, a Node.js language host and the AWS plugin ${awsVersion()} from Go modules: once, some 5 minutes on two cores.`);
  const part = async (name: string, file: string, build: (output: string) => Promise<void>): Promise<void> => {
    const output = join(target, file);
    const seconds = await timed(report, `building ${name}`, () => build(output));
    report(`${name}: built in ${seconds} s, ${Math.round((await stat(output)).size / 1e6)} MB`);
  };
  const work = join(target, "sources");
  try {
    const trim = await buildTrim(work);
    const cliSources = trimmed(trim, join(__dirname, "cli"), "cli", work);
    const awsSources = trimmed(trim, join(__dirname, "aws"), "aws", work);
    // One after the other: what both need is compiled once. The plugin's modules come down meanwhile.
    const [, aws] = await together([
      (async () => {
        await timed(report, "loading what the engine is made from", () => cliSources);
        const cli = await cliSources;
        await part("pulumi", "bin/pulumi", (output) => buildCli(cli, "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi", output));
        await part("language host", "bin/pulumi-language-nodejs", (output) => buildCli(cli, "./language", output));
      })(),
      awsSources.then(downloaded),
    ]);
    await part("AWS plugin", `home/plugins/resource-aws-v${awsVersion()}/pulumi-resource-aws`, (output) => buildAws(aws, output));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const buildCli = (sources: Trimmed, main: string, output: string): Promise<void> =>
  goBuild(sources, main, output, [`-X github.com/pulumi/pulumi/sdk/v3/go/common/version.Version=v${pulumiVersion()}`, `-X main.version=${pulumiVersion()}`]);

/** Builds the AWS plugin, or with the tag `schema` what prints its package schema. */
export const buildAws = (sources: Trimmed, output: string, flags: readonly string[] = []): Promise<void> =>
  goBuild(sources, ".", output, [`-X main.bridged=${bridgedList}`], flags);

/** As tokens.go reads it. Sorted, so that the same types are the same build. */
export const bridgedList = bridged
  .map(({ type, token }) => `${type}=${token}`)
  .sort()
  .join(",");
