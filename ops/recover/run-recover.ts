import { commandLine } from "../command-line";
import { runCommand } from "../command-error";
import { requireAccount } from "../discover/account";
import { findersFor } from "../../aws/live";
import { openAccount } from "../../aws/clients";
import { discover } from "../discover/match";
import { pulumi } from "../pulumi";
import { recordProgram } from "../recording";
import { stackFacts } from "../stack-facts";
import { exportedState } from "../stack-holdings";
import { type Interrupted, interruptedIn, remedyFor, remedyText, repairArguments } from "./interrupted";

const command = commandLine("recover")
  .description("After an update was killed: says what was under way and what became of it, and repairs the state. Never writes to AWS.")
  .requiredOption("--stack <name>", "the stack whose update was killed")
  .option("--write", "repair the state", false);

/** 0: nothing is pending any more. 2: something is, and --write repairs it. 1: an error. */
async function main(stack: string, write: boolean): Promise<number> {
  const pending = interruptedIn(await exportedState(stack));
  if (pending.length === 0) {
    console.log("Nothing was under way when the last update ended. Go on with the gate of the phase that was killed.");
    return 0;
  }
  const live = await createdAndLive(stack, pending);
  const remedies = pending.map((interrupted) => remedyFor(interrupted, live));
  for (const remedy of remedies) console.log(remedyText(remedy));
  if (!write) {
    console.log(`next: npm run recover -- --stack ${stack} --write`);
    return 2;
  }
  await pulumi(
    repairArguments(stack, remedies),
    (words) => `the state could not be repaired:\n${words}\nIf it is locked, see who updates it; if nobody does: pulumi cancel --stack ${stack}`,
  );
  console.log(`The state is repaired; AWS was only read. next: npm run gate -- --stack ${stack}, with the phase that was killed`);
  return 0;
}

/** Looks only where the answer matters: for rows whose creation was interrupted. */
async function createdAndLive(stack: string, pending: readonly Interrupted[]): Promise<Record<string, string>> {
  if (!pending.some(({ operation }) => operation === "creating")) return {};
  const environment = stackFacts(stack);
  const { account, ledger } = environment;
  await requireAccount(account);
  const { alreadyLive } = await discover(await recordProgram(environment), ledger.adopt, findersFor(environment), openAccount(account.region), () => undefined);
  return Object.fromEntries(alreadyLive.map(({ name, importId }) => [name, importId]));
}

const options = command.parse().opts<{ stack: string; write: boolean }>();
void runCommand("recover", () => main(options.stack, options.write));
