import { existsSync, realpathSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { execa } from "execa";
import { satisfies } from "semver";
import { requiredEngine } from "../../environment/tools";
import { UnwritableCache, buildOnce } from "./build-once";
import { cacheRoot } from "./cache";
import type { Engine, Report } from "./engine";
import { timed } from "./progress";
import { run } from "./run";
import { awsVersion } from "./versions";

/** Unreachable download sites are retried by the CLI for long; building takes about as long as this. */
const PLUGIN_TIMEOUT_MS = 5 * 60_000;

/**
 * The official CLI on the PATH, with the AWS plugin it downloads; none when there is no such CLI, or it can't download.
 */
export async function findOfficialEngine(report: Report): Promise<Omit<Engine, "python"> | undefined> {
  const found = await officialCli();
  if (found === undefined) return undefined;
  const folder = join(cacheRoot(), `official-${found.version}-aws-${awsVersion()}`);
  try {
    await buildOnce(folder, report, (home) => installPlugin(found.binDir, home, report));
  } catch (error) {
    // No other engine can be kept there either.
    if (error instanceof UnwritableCache) throw error;
    const reason = (error as Error).message.split("\n").at(-1);
    report(`pulumi ${found.version} is on the PATH, but could not install the AWS plugin, so the engine is built instead. ${reason}`);
    return undefined;
  }
  return { kind: "official", binDir: found.binDir, pulumiHome: folder, versions: { pulumi: found.version, "pulumi-resource-aws": awsVersion() } };
}

async function officialCli(): Promise<{ binDir: string; version: string } | undefined> {
  const { stdout, failed } = await execa("pulumi", ["version"], { reject: false });
  const version = failed ? "" : stdout.trim().replace(/^v/, "");
  if (!satisfies(version, requiredEngine)) return undefined;
  const binDir = (process.env["PATH"] ?? "").split(":").find((folder) => existsSync(join(folder, "pulumi")));
  if (binDir === undefined) return undefined;
  // A package manager may have linked only the CLI into the PATH; its language hosts lie beside the real file.
  const real = dirname(realpathSync(join(binDir, "pulumi")));
  // One that was built here is no official one, wherever somebody's PATH has it from.
  if (!relative(cacheRoot(), real).startsWith("..")) return undefined;
  return existsSync(join(real, "pulumi-language-nodejs")) ? { binDir: real, version } : undefined;
}

async function installPlugin(binDir: string, home: string, report: Report): Promise<void> {
  await timed(report, `downloading the AWS plugin ${awsVersion()}`, () =>
    run(join(binDir, "pulumi"), ["plugin", "install", "resource", "aws", `v${awsVersion()}`], {
      env: { PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true" },
      timeout: PLUGIN_TIMEOUT_MS,
    }),
  );
}
