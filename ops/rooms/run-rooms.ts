import { commandLine } from "../command-line";
import { runCommand } from "../command-error";
import { stackFacts } from "../stack-facts";
import { roomsReport } from "./report";
import { statusOf } from "./room-status";

const command = commandLine("rooms")
  .description("Shows how far each room of a stack is on its way in. Reads the program and the state; asks AWS nothing.")
  .requiredOption("--stack <name>", "the stack to look at");

/** 0, or 1 for an error. */
async function main(stack: string): Promise<number> {
  console.log(roomsReport(await statusOf(stack, stackFacts(stack, "allowed"))));
  return 0;
}

void runCommand("rooms", () => main(command.parse().opts<{ stack: string }>().stack));
