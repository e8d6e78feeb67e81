import { execa } from "execa";
import { join, resolve } from "node:path";
import type { LedgerFacts } from "../../environment/ledger";
import { type Scope, excludedNames, scopeFlags } from "../../environment/scope";
import { CommandError } from "../command-error";
import { engineProcess, writtenOnce } from "../engine-process";
import { explainedWords } from "../engine-words";
import { inPrivateFolder } from "../private-folder";
import { noEngine } from "../pulumi";
import { stillGoing } from "../still-going";
import { type Plan, hasFailed, parsePlan } from "./plan";
import { type PolicyFinding, eventLog, findingsOf } from "./policy-findings";

/** The engine's flags and variables for a run: what it leaves out, and what the program then holds. */
export function engineArguments(stack: string, ledger: LedgerFacts, scope: Scope): readonly string[] {
  return ["--stack", stack, ...excludedNames(ledger, scope).flatMap((name) => ["--exclude", `**::${name}`])];
}

export const engineEnvironment = ({ phase, room }: Scope): Readonly<Record<string, string>> => ({
  ADOPTION_PHASE: phase,
  ...(room !== undefined && { ADOPTION_ROOM: room }),
  PULUMI_OPTION_POLICY_PACK: "policy",
});

/**
 * Reads the live resources first, with the provider that the program names, as each one is registered. Without the second flag the engine
 * reads them with whatever version last wrote the state, and what the two versions know differently then looks like a change.
 */
export const readingLive = ["--refresh", "--run-program"] as const;

export interface PreviewRequest extends Scope {
  readonly stack: string;
  readonly ledger: LedgerFacts;
  /** Read the live resources first. */
  readonly refresh: boolean;
  /** File for the engine's own plan, which `pulumi up --plan` then holds itself to. */
  readonly savePlan?: string | undefined;
}

/**
 * Runs the preview with the pack. Its plan tells every resource, also one that stays as it is: that one may still lose a lock. The plan of a
 * preview that fails carries its errors and the pack's objections, which the judge refuses; where there is neither, the exit code stands in.
 * @throws CommandError when there is no engine, or no plan, or somebody interrupts it.
 */
export async function previewPlan(request: PreviewRequest): Promise<Plan> {
  const { stdout, stderr, failed, exitCode, findings } = await preview(request);
  if (failed && exitCode === undefined) throw new CommandError(noEngine);
  if (stdout.trim() === "") throw new CommandError(`pulumi preview gave no plan:\n${explainedWords(stderr)}`);
  const plan = { ...parsePlan(stdout), findings };
  return failed && !hasFailed(plan)
    ? {
        ...plan,
        diagnostics: [...plan.diagnostics, { severity: "error", message: `pulumi preview ended with exit code ${exitCode}; run it plainly to see why` }],
      }
    : plan;
}

interface Previewed {
  readonly stdout: string;
  readonly stderr: string;
  readonly failed: boolean;
  readonly exitCode: number | undefined;
  readonly findings: readonly PolicyFinding[];
}

/** The engine's log of events holds values of resources: nobody else may read it, and it is gone afterwards. */
const preview = ({ stack, ledger, refresh, savePlan, ...scope }: PreviewRequest): Promise<Previewed> =>
  inPrivateFolder(async (folder, interruption) => {
    const file = join(folder, "events.json");
    const log = eventLog(file);
    // The update reads the live resources before it holds them against the plan, so the plan has to start from there too.
    const flags = [...(refresh || savePlan !== undefined ? readingLive : []), ...(savePlan === undefined ? [] : ["--save-plan", resolve(savePlan)])];
    const run = execa(
      "pulumi",
      ["preview", "--json", "--show-replacement-steps", "--show-sames", "--non-interactive", ...log.flags, ...flags, ...engineArguments(stack, ledger, scope)],
      { ...engineProcess({ ...engineEnvironment(scope), ...log.environment, ...writtenOnce }), cancelSignal: interruption },
    );
    const { stdout, stderr, failed, exitCode } = await stillGoing(() => `Previewing ${stack}`, run);
    if (interruption.aborted) throw new CommandError("the preview was interrupted; nothing was changed, and nothing is said of the plan");
    return { stdout, stderr, failed, exitCode, findings: findingsOf(file) };
  });

/** The line that does what the gate has allowed, ready to be typed. What an adoption reads is encrypted only by npm run update, which wants a plan. */
export function updateLine(stack: string, ledger: LedgerFacts, scope: Scope): string {
  if (scope.phase === "adopt") return `npm run gate -- --stack ${stack} ${scopeFlags(scope)} --save-plan plan.json`;
  const variables = Object.entries(engineEnvironment(scope)).map(([name, value]) => `${name}=${value}`);
  const quoted = engineArguments(stack, ledger, scope).map((argument) => (argument.includes("*") ? `'${argument}'` : argument));
  return [...variables, "pulumi up", ...quoted].join(" ");
}

/** The same for a saved plan: the engine refuses whatever the plan does not hold. */
export const plannedUpdateLine = (stack: string, scope: Scope, plan: string): string =>
  `npm run update -- --stack ${stack} ${scopeFlags(scope)} --plan ${plan}`;
