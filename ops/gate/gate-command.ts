import { rmSync } from "node:fs";
import { type Command, Option } from "commander";
import { commandLine } from "../command-line";
import { type Phase, phases } from "../../environment/phase";
import { excludedNames, phaseOf } from "../../environment/scope";
import { type Room, rooms } from "../../environment/rooms";
import { termsOf } from "../../environment/terms";
import { todaysDate } from "../../environment/today";
import { CommandError } from "../command-error";
import { recordReferences } from "../recording";
import { tell } from "../report-file";
import { interruptedIn } from "../recover/interrupted";
import { stackFacts } from "../stack-facts";
import { textOfFile } from "../typed-file";
import { exportedState } from "../stack-holdings";
import { judge } from "./judge";
import { type Plan, parsePlan } from "./plan";
import { type PreviewRequest, plannedUpdateLine, previewPlan, updateLine } from "./preview";
import { requireWayTo, statusOf } from "../rooms/room-status";
import { leaveOut } from "./saved-plan";
import { touchedBy } from "./touched-graph";
import { verdictMarkdown } from "./verdict-markdown";
import { verdictText } from "./verdict-text";
import { requireWhole } from "./whole-plan";

interface Options {
  readonly stack: string;
  readonly phase?: Phase;
  readonly room?: Room;
  readonly preview?: string;
  readonly json?: string;
  readonly markdown?: string;
  readonly savePlan?: string;
  readonly refresh: boolean;
}

export const gateCommand = (): Command =>
  commandLine("gate")
    .description("Previews a stack and judges the plan by the phase's rule. Changes nothing.")
    .requiredOption("--stack <name>", "the stack to preview")
    .addOption(new Option("--phase <phase>", "an earlier phase than the stack file's: what the plan may hold").choices(phases))
    .addOption(new Option("--room <room>", "this room alone, as docs/adopt.md says").choices(rooms))
    .option("--preview <file>", "judge this output of pulumi preview --json instead of running one")
    .option("--save-plan <file>", "keep the plan, if it is allowed, for npm run update: it then does this and nothing else")
    .option("--refresh", "read the live resources first; --save-plan always does", false)
    .option("--json <file>", "write the verdict as JSON")
    .option("--markdown <file>", "append the verdict as Markdown, as a CI job summary wants it");

/**
 * 0: allowed. 2: refused.
 * @param typed the command's own arguments, without node and file.
 * @throws CommandError or EnvironmentError when there is nothing to judge, which is exit code 1.
 */
export async function gate(typed: readonly string[]): Promise<number> {
  const { stack, phase: asked, room, preview, json, markdown, savePlan, refresh } = gateCommand().parse(typed, { from: "user" }).opts<Options>();
  if (preview !== undefined && savePlan !== undefined)
    throw new CommandError("--preview judges a plan that was made elsewhere: it can't be saved with --save-plan");
  const facts = stackFacts(stack);
  const { ledger } = facts;
  const phase = phaseOf(ledger, asked);
  const scope = { phase, room };
  if (room !== undefined && preview === undefined) requireWayTo(room, await statusOf(stack, facts), phase);
  const made =
    preview === undefined
      ? await planOf({ stack, ledger, ...scope, refresh, savePlan })
      : parsePlan(textOfFile(preview, "what pulumi preview --json has written"));
  const plan = requireWhole(made, stack);
  const verdict = judge(plan, { ...scope, ledger, account: facts.account, terms: termsOf(facts), today: todaysDate() });
  // First of all: a plan that was refused stays nowhere, whatever befalls what is told of it.
  if (savePlan !== undefined) {
    if (verdict.allowed) leaveOut(savePlan, excludedNames(ledger, scope));
    else rmSync(savePlan, { force: true });
  }
  const references = markdown === undefined || touchedBy(verdict).size === 0 ? undefined : await recordReferences(facts);
  tell(
    verdictText(verdict),
    { path: json, text: () => JSON.stringify(verdict, undefined, 2) },
    { path: markdown, text: () => verdictMarkdown(verdict, references && { references }), appended: true },
  );
  if (verdict.allowed) console.log(`next: ${savePlan === undefined ? updateLine(stack, ledger, scope) : plannedUpdateLine(stack, scope, savePlan)}`);
  return verdict.allowed ? 0 : 2;
}

/** What the engine would do, from the state as it lies: an update that was killed may have left something open. */
async function planOf(request: PreviewRequest): Promise<Plan> {
  const plan = await previewPlan(request);
  return { ...plan, interrupted: interruptedIn(await exportedState(request.stack)) };
}
