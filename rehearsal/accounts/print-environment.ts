import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { Option } from "commander";
import { CommandError, runCommand } from "../../ops/command-error";
import { commandLine } from "../../ops/command-line";
import { factsIn } from "../../ops/stack-facts";
import { readStackFile } from "../../ops/stack-file";
import { ensureEngine } from "../engine/ensure-engine";
import { commandEnvironment, stackFileOf } from "../stage/command-environment";
import { removedVariables } from "../stage/removed-variables";
import { type AccountPlace, accountPlaces, endpointOf } from "./account";
import { connectionTo } from "./aws-clients";

const command = commandLine("rehearse:env")
  .description("Prints the environment in which the embedded engine talks to an emulated account, as lines for a shell.")
  .addOption(new Option("--stack <name>", "whose account").choices(accountPlaces.map(({ stack }) => stack)).makeOptionMandatory());

/** Progress goes to the error output: the standard output is for the shell to evaluate. */
async function main(stack: string): Promise<number> {
  const engine = await ensureEngine(console.error);
  const place = accountPlaces.find((candidate) => candidate.stack === stack);
  if (place === undefined) throw new Error(`no account for ${stack}`);
  console.log(`unset ${removedVariables.join(" ")}`);
  for (const [name, value] of Object.entries(commandEnvironment(place, engine))) console.log(`export ${name}='${value.replaceAll("'", "'\\''")}'`);
  const lacking = await lackingAt(place);
  if (lacking === undefined) return 0;
  throw new CommandError(`${lacking}, and type this again once it says that both accounts are up`);
}

/** What keeps commands from being typed against the account; undefined where it is up and its ledger filled in, which is what rehearse:serve does last. */
async function lackingAt(place: AccountPlace): Promise<string | undefined> {
  const at = `the emulated ${place.stack} account, at ${endpointOf(place)}`;
  const answering = await accountAnswering(place);
  const start = "Start npm run rehearse:serve in another terminal";
  if (answering === undefined) return `${at}, does not answer. ${start}`;
  if (answering !== place.accountId) return `${at}, is not there: ${answering} answers instead of ${place.accountId}. Look at REHEARSAL_PORT. ${start}`;
  return isFilledIn(place.stack) ? undefined : `${at}, is not ready. Wait for npm run rehearse:serve`;
}

/** @returns the id of the account that answers there; undefined where none does in time. */
async function accountAnswering(place: AccountPlace): Promise<string | undefined> {
  try {
    const client = new STSClient({ ...connectionTo(place), maxAttempts: 1 });
    return (await client.send(new GetCallerIdentityCommand({}), { abortSignal: AbortSignal.timeout(5000) })).Account;
  } catch {
    return undefined;
  }
}

/** No command reads a stack file in which an id is unknown. */
function isFilledIn(stack: string): boolean {
  try {
    factsIn(stack, readStackFile(stackFileOf(stack)));
    return true;
  } catch {
    return false;
  }
}

/** Whatever went wrong, `eval` of it fails: the next line of a script would else go where the shell led before. */
async function evaluable(body: () => Promise<number>): Promise<number> {
  try {
    return await body();
  } catch (error) {
    console.log("false");
    throw error;
  }
}

void runCommand("rehearse:env", () => evaluable(() => main(command.parse().opts<{ stack: string }>().stack)));
