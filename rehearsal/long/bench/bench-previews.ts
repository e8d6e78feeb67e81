import { findersFor } from "../../../aws/live";
import { openAccount } from "../../../aws/clients";
import { discover } from "../../../ops/discover/match";
import { recordProgram } from "../../../ops/recording";
import { adoptProd } from "../../stage/adopt-prod";
import { run } from "../../stage/command";
import { ensureEngine } from "../../engine/ensure-engine";
import { projectFolder } from "../../stage/folders";
import type { RehearsedStack } from "../../stage/stack";
import { setStage } from "../../stage/stage";
import { bareFolder, prepareBareProgram } from "./bare-program";
import { runBench } from "./bench-command";
import { nodeCosts, profileLines, watchEngine } from "./cpu-profile";
import { emptied, peakMemoryMb, withProbe } from "./node-probe";
import { type Target, spread } from "./targets";

/** Rounds that count, after one that warms caches. Figures of one round are taken one after another, so that a slow moment hits all. */
const rounds = 5;

/**
 * Five figures, prod, everything adopted. reads: its resources read through the AWS SDK. bare: the same resources registered
 * flat from a recorded list, in plain JavaScript, without the pack. program: `pulumi preview`. full: the same with the pack.
 * refreshed: the same once more, having read every live resource.
 */
const bench = (say: (line: string) => void): Promise<readonly Target[]> =>
  withSteadyProd(async (prod) => {
    await prepareBareProgram(prod);
    emptied("memory");
    const samples: Sample[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const sample = await measure(prod);
      if (round > 0) samples.push(sample);
      console.log(
        `round ${round}: ${Object.entries(sample)
          .map(([figure, seconds]) => `${figure} ${seconds.toFixed(2)} s`)
          .join(", ")}`,
      );
    }
    for (const figure of figures) {
      const { median, least, most } = spread(samples.map((sample) => sample[figure]));
      say(`${figure}: ${median.toFixed(2)} s (${least.toFixed(2)} to ${most.toFixed(2)}, ${samples.length} rounds)`);
    }
    return targetsOf((figure) => spread(samples.map((sample) => sample[figure])).median);
  });

/** One preview of production with the pack, after one that warms caches. */
const profile = (say: (line: string) => void): Promise<readonly Target[]> =>
  withSteadyProd(async (prod) => {
    await previewSeconds(projectFolder, prod.name, prod.environment);
    emptied("cpu");
    const engine = watchEngine();
    await previewSeconds(projectFolder, prod.name, withProbe("cpu", prod.environment));
    profileLines([...engine(), ...nodeCosts()]).forEach(say);
    return [];
  });

async function withSteadyProd<T>(measured: (prod: RehearsedStack) => Promise<T>): Promise<T> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    console.log("Adopting prod");
    await adoptProd(stage);
    const { exitCode, stdout } = await stage.prod.update("steady");
    if (exitCode !== 0) throw new Error(stdout);
    return await measured(stage.prod);
  } finally {
    await stage.strike();
  }
}

const figures = ["reads", "bare", "program", "full", "refreshed"] as const;
type Sample = Readonly<Record<(typeof figures)[number], number>>;

async function measure(prod: RehearsedStack): Promise<Sample> {
  const environment = withProbe("memory", prod.environment);
  const { PULUMI_OPTION_POLICY_PACK: _pack, ...withoutPack } = environment;
  const { PULUMI_OPTION_CONFIG_FILE: _file, ...bare } = withoutPack;
  return {
    reads: await readSeconds(prod),
    bare: await previewSeconds(bareFolder, "bare", bare),
    program: await previewSeconds(projectFolder, prod.name, withoutPack),
    full: await previewSeconds(projectFolder, prod.name, environment),
    refreshed: await previewSeconds(projectFolder, prod.name, environment, "--refresh"),
  };
}

async function previewSeconds(folder: string, stack: string, environment: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<number> {
  const { exitCode, seconds, stdout, stderr } = await run(
    "pulumi",
    ["preview", "--stack", stack, "--expect-no-changes", "--non-interactive", ...args],
    environment,
    folder,
  );
  if (exitCode !== 0) throw new Error(`the preview of ${stack} is not clean, so its time means nothing:\n${stdout}${stderr}`);
  return seconds;
}

async function readSeconds(prod: RehearsedStack): Promise<number> {
  const facts = prod.facts();
  const { account, ledger } = facts;
  // The SDK finds the emulated account in the environment, as discover does; the engine's variables stay out of this process.
  for (const [name, value] of Object.entries(prod.environmentOf("reader"))) if (name.startsWith("AWS_")) process.env[name] = value;
  const registrations = await recordProgram(facts);
  const live = openAccount(account.region);
  const started = performance.now();
  await discover(registrations, ledger.adopt, findersFor(facts), live, () => undefined);
  return (performance.now() - started) / 1000;
}

/** Of the figures' medians: seconds are this machine's, ratios travel. */
const targetsOf = (median: (figure: keyof Sample) => number): readonly Target[] => [
  { of: "program / bare", value: median("program") / median("bare"), atMost: 1.1 },
  { of: "what the pack adds / bare", value: (median("full") - median("program")) / median("bare"), atMost: 0.25 },
  { of: "peak memory of a Node.js process, in MB", value: peakMemoryMb(), atMost: 200, decimals: 0 },
];

runBench({ script: "bench", description: "Compares a preview of production with what it costs at least.", block: "previews", profile }, bench);
