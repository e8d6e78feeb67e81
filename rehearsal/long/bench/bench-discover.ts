import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type AccountPlace, accountPlaces, endpointOf, startAccount } from "../../accounts/account";
import { run } from "../../stage/command";
import { requirePython } from "../../engine/prerequisites";
import { ensurePythonEnvironment } from "../../engine/python-environment";
import { administratorCredentials } from "../../stage/command-environment";
import { workFolder } from "../../stage/folders";
import { runBench } from "./bench-command";
import { addForeignResources } from "./foreign-resources";
import { emptied, peaksMb, withProbe } from "./node-probe";
import type { Target } from "./targets";

/** What discover costs in production's account, by itself and among 5,000 resources of others; both have to tell the same. */
async function bench(say: (line: string) => void): Promise<readonly Target[]> {
  const place = accountPlaces.find(({ stack }) => stack === "prod");
  if (place === undefined) throw new Error("there is no emulated account of prod");
  mkdirSync(workFolder, { recursive: true });
  const { interpreter } = await ensurePythonEnvironment(await requirePython(), console.log);
  const account = await startAccount(place, interpreter);
  try {
    const alone = await measured(place, "alone", say);
    const started = performance.now();
    const foreign = await addForeignResources(place);
    say(`${foreign} foreign resources made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    const among = await measured(place, `among ${foreign} foreign resources`, say);
    assert.deepEqual(among.found, alone.found, "discover tells something else among foreign resources");
    say("the same result both times");
    return [
      { of: "seconds alone", value: alone.seconds, atMost: 6, decimals: 1 },
      { of: "seconds among others", value: among.seconds, atMost: 60, decimals: 1 },
      { of: "peak memory in MB", value: Math.max(alone.memory, among.memory), atMost: 300, decimals: 0 },
    ];
  } finally {
    await account.stop();
  }
}

interface Measured {
  /** What it told, but for the moment. */
  readonly found: unknown;
  readonly seconds: number;
  readonly memory: number;
}

/** Runs discover as a person would, prints its cost, and returns what it has found. */
async function measured(place: AccountPlace, when: string, say: (line: string) => void): Promise<Measured> {
  emptied("memory");
  const file = join(workFolder, "discovery.json");
  const environment = withProbe("memory", { AWS_ENDPOINT_URL: endpointOf(place), AWS_REGION: "us-west-2", ...administratorCredentials });
  const { exitCode, stderr, seconds } = await run("npm", ["run", "--silent", "discover", "--", "--stack", place.stack, "--json", file], environment);
  if (exitCode !== 0) throw new Error(`discover ended with ${exitCode}:\n${stderr}`);
  const memory = Math.max(...peaksMb().values());
  say(`discover ${when}: ${seconds.toFixed(1)} s, peak memory ${memory} MB`);
  const { lookedAt: _, ...found } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  return { found, seconds, memory };
}

runBench({ script: "bench:discover", description: "What discover costs in production, alone and among 5,000 resources of others.", block: "discover" }, bench);
