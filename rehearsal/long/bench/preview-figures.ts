import { openAccount } from "../../../aws/clients";
import { findersFor } from "../../../aws/live";
import { discover } from "../../../ops/discover/match";
import { recordProgram } from "../../../ops/recording";
import { ensureEngine } from "../../engine/ensure-engine";
import { adoptProd } from "../../stage/adopt-prod";
import { type Environment, run } from "../../stage/command";
import { projectFolder } from "../../stage/folders";
import { setStage } from "../../stage/stage";
import type { RehearsedStack } from "../../stage/stack";
import { bareEnvironment, bareFolder } from "./bare-program";
import { asTyped, withProbe } from "./node-probe";
import type { Figure } from "./rounds";

/** Production with everything adopted and created, and nothing to change; gone afterwards. */
export async function withSteadyProd<T>(measured: (prod: RehearsedStack) => Promise<T>): Promise<T> {
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

/**
 * Five figures of it. reads: its resources read through the AWS SDK. bare: the same resources registered flat from a recorded list, in plain
 * JavaScript, without the pack. program: `pulumi preview`. full: the same with the pack. refreshed: the same once more, having read every live
 * resource.
 */
export function previewFigures(prod: RehearsedStack) {
  const full = withProbe("memory", asTyped(prod.environment));
  const { PULUMI_OPTION_POLICY_PACK: _pack, ...program } = full;
  const bare = bareEnvironment(full);
  return {
    reads: () => readSeconds(prod),
    bare: () => previewSeconds(bareFolder, "bare", bare),
    program: () => previewSeconds(projectFolder, prod.name, program),
    full: () => previewSeconds(projectFolder, prod.name, full),
    refreshed: () => previewSeconds(projectFolder, prod.name, full, "--refresh"),
  } as const satisfies Readonly<Record<string, Figure>>;
}

/** @throws Error when the preview proposes something: its time would mean nothing. */
export async function previewSeconds(folder: string, stack: string, environment: Environment, ...args: readonly string[]): Promise<number> {
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
