import { Option } from "commander";
import { CommandError, runCommand } from "../../ops/command-error";
import { commandLine } from "../../ops/command-line";
import { accountPlaces, answeredAt, endpointOf } from "./account";
import { ensureEngine } from "../engine/ensure-engine";
import { commandEnvironment } from "../stage/command-environment";
import { removedVariables } from "../stage/removed-variables";

const command = commandLine("rehearse:env")
  .description("Prints the environment in which the embedded engine talks to an emulated account, as lines for a shell.")
  .addOption(new Option("--stack <name>", "whose account").choices(accountPlaces.map(({ stack }) => stack)).makeOptionMandatory());

/** Progress goes to the error output: the standard output is for the shell to evaluate. */
async function main(stack: string): Promise<number> {
  const engine = await ensureEngine(console.error);
  const place = accountPlaces.find((candidate) => candidate.stack === stack);
  if (place === undefined) throw new Error(`no account for ${stack}`);
  await answeredAt(place).catch(() => {
    const next = "Start npm run rehearse:serve in another terminal, and type this again once it says that both are up";
    throw new CommandError(`the emulated ${stack} account does not answer at ${endpointOf(place)}. ${next}`);
  });
  console.log(`unset ${removedVariables.join(" ")}`);
  for (const [name, value] of Object.entries(commandEnvironment(place, engine))) console.log(`export ${name}='${value.replaceAll("'", "'\\''")}'`);
  return 0;
}

void runCommand("rehearse:env", () => main(command.parse().opts<{ stack: string }>().stack));
