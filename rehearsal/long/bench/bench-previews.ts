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

/** Rounds that count, after one that warms caches. Figures of one round are taken one after another, so that a slow moment hits all. */
const rounds = 5;

/**
 * Four figures, prod, everything adopted. reads: its resources read through the AWS SDK. bare: the same resources registered
 * flat from a recorded list, in plain JavaScript, without the pack. program: `pulumi preview`. full: the same with the pack.
 */
const bench = (say: (line: string) => void): Promise<void> =>
  withSteadyProd(async (prod) => {
    await prepareBareProgram(prod);
    emptied("memory");
    const samples: Record<string, number>[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const sample = await measure(prod);
      if (round > 0) samples.push(sample);
      console.log(
        `round ${round}: ${Object.entries(sample)
          .map(([figure, seconds]) => `${figure} ${seconds.toFixed(2)} s`)
          .join(", ")}`,
      );
    }
    report(samples).forEach(say);
  });

/** One preview of production with the pack, after one that warms caches. */
const profile = (say: (line: string) => void): Promise<void> =>
  withSteadyProd(async (prod) => {
    await previewSeconds(projectFolder, prod.name, prod.environment);
    emptied("cpu");
    const engine = watchEngine();
    await previewSeconds(projectFolder, prod.name, withProbe("cpu", prod.environment));
    profileLines([...engine(), ...nodeCosts()]).forEach(say);
  });

async function withSteadyProd(measured: (prod: RehearsedStack) => Promise<void>): Promise<void> {
  const stage = await setStage(await ensureEngine(console.log));
  try {
    console.log("Adopting prod");
    await adoptProd(stage);
    const { exitCode, stdout } = await stage.prod.update("steady");
    if (exitCode !== 0) throw new Error(stdout);
    await measured(stage.prod);
  } finally {
    await stage.strike();
  }
}

async function measure(prod: RehearsedStack): Promise<Record<string, number>> {
  const environment = withProbe("memory", prod.environment);
  const { PULUMI_OPTION_POLICY_PACK: _pack, ...withoutPack } = environment;
  const { PULUMI_OPTION_CONFIG_FILE: _file, ...bare } = withoutPack;
  return {
    reads: await readSeconds(prod),
    bare: await previewSeconds(bareFolder, "bare", bare),
    program: await previewSeconds(projectFolder, prod.name, withoutPack),
    full: await previewSeconds(projectFolder, prod.name, environment),
  };
}

async function previewSeconds(folder: string, stack: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const { exitCode, seconds, stdout, stderr } = await run(
    "pulumi",
    ["preview", "--stack", stack, "--expect-no-changes", "--non-interactive"],
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

/** The figures, and what they are held to. */
function report(samples: readonly Record<string, number>[]): string[] {
  const median = (figure: string) => [...samples.map((sample) => sample[figure] ?? 0)].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
  const ratio = (a: string, b: string) => (median(a) / median(b)).toFixed(2);
  return [
    `medians of ${samples.length}: reads ${median("reads").toFixed(2)} s, bare ${median("bare").toFixed(2)} s, program ${median("program").toFixed(2)} s, full ${median("full").toFixed(2)} s`,
    `program / bare ${ratio("program", "bare")} (target 1.2), full / bare ${ratio("full", "bare")} (target 2), bare / reads ${ratio("bare", "reads")}`,
    `peak memory of a Node process: ${peakMemoryMb()} MB (target 400)`,
  ];
}

runBench({ script: "bench", description: "Compares a preview of production with what it costs at least.", block: "previews", profile }, bench);
