import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { execa } from "execa";
import type { LedgerFacts } from "../../environment/ledger";
import { type Scope, scopeFlags } from "../../environment/scope";
import { CommandError } from "../command-error";
import { engineProcess } from "../engine-process";
import { engineArguments, engineEnvironment, readingLive } from "../gate/preview";
import { nextStep } from "../engine-words";
import { type EngineRun, interrupted, noEngine } from "../pulumi";
import { adoptApart } from "./adopt-apart";

/** The engine's words when an operation, a property or an output is not what the plan holds. */
const refusedByPlan = /violates plan|not allowed by the plan|no planned changes|plan.*(doesn't|does not) match/i;

/**
 * Does what the plan holds, and shows the engine's output as it comes. The live resources are read first: one
 * that somebody has changed since the gate then needs a step that the plan does not hold.
 * @throws CommandError when there is no such plan.
 */
export async function updateToPlan(stack: string, ledger: LedgerFacts, scope: Scope, plan: string): Promise<number> {
  const file = resolve(plan);
  if (!existsSync(file)) throw new CommandError(`${plan} does not exist. Make it: npm run gate -- --stack ${stack} ${scopeFlags(scope)} --save-plan ${plan}`);
  const update = (run: EngineRun) => applyPlan(stack, ledger, scope, plan, run);
  return scope.phase === "adopt" ? adoptApart(stack, ledger, scope, update) : update({ env: { ADOPTION_STATE: "planned" } });
}

async function applyPlan(stack: string, ledger: LedgerFacts, scope: Scope, plan: string, { env, ...run }: EngineRun): Promise<number> {
  const { exitCode, all, isCanceled } = await execa(
    "pulumi",
    ["up", "--plan", resolve(plan), ...readingLive, "--skip-preview", "--yes", "--non-interactive", ...engineArguments(stack, ledger, scope)],
    { ...engineProcess({ ...env, ...engineEnvironment(scope) }), ...run, all: true, stdout: ["inherit", "pipe"], stderr: ["inherit", "pipe"] },
  );
  if (isCanceled) throw new CommandError(interrupted);
  if (exitCode === undefined) throw new CommandError(noEngine);
  if (exitCode === 0) return 0;
  if (!refusedByPlan.test(all)) {
    const step = nextStep(all);
    if (step !== undefined) console.error(step);
    return 1;
  }
  console.error(
    `refused: what would happen now is not what the gate has allowed. Nothing beyond the plan was done. Run the gate again: npm run gate -- --stack ${stack} ${scopeFlags(scope)} --save-plan ${plan}`,
  );
  return 2;
}
