import { Option } from "commander";
import { commandLine } from "../command-line";
import { type Phase, phases } from "../../environment/phase";
import { phaseOf } from "../../environment/scope";
import { type Room, rooms } from "../../environment/rooms";
import { runCommand } from "../command-error";
import { stackFacts } from "../stack-facts";
import { updateToPlan } from "./planned-update";

interface Options {
  readonly stack: string;
  readonly phase?: Phase;
  readonly room?: Room;
  readonly plan: string;
}

const command = commandLine("update")
  .description("Applies a plan that the gate has allowed and saved. The engine refuses whatever the plan does not hold.")
  .requiredOption("--stack <name>", "the stack to update")
  .addOption(new Option("--phase <phase>", "the phase of the gate that saved the plan, where it was earlier than the stack file's").choices(phases))
  .addOption(new Option("--room <room>", "the room of the gate that saved the plan, where it was of one alone").choices(rooms))
  .requiredOption("--plan <file>", "what npm run gate -- --save-plan wrote");

/** 0: applied. 2: the plan no longer fits, and the engine refused. 1: an error. */
async function main({ stack, plan, phase, room }: Options): Promise<number> {
  const { ledger } = stackFacts(stack);
  return updateToPlan(stack, ledger, { phase: phaseOf(ledger, phase), room }, plan);
}

void runCommand("update", () => main(command.parse().opts<Options>()));
