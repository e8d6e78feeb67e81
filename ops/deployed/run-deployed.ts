import { commandLine } from "../command-line";
import { openAccount } from "../../aws/clients";
import { runCommand } from "../command-error";
import { requireAccount } from "../discover/account";
import { explained } from "../discover/aws-error";
import { recordProgram } from "../recording";
import { tell } from "../report-file";
import { stackFacts } from "../stack-facts";
import { readNow } from "../told";
import type { Deployed } from "./deployed";
import { deployedText } from "./deployed-text";
import { deployedIn } from "./read";
import { reportedRelease } from "./release";
import type { DeployedTold } from "./told";

interface Options {
  readonly stack: string;
  readonly release: boolean;
  readonly json?: string;
}

const command = commandLine("deployed")
  .description(
    "Tells which code runs in a stack's account: functions, the scraper's image, edge functions, the site. Reads metadata alone, and changes nothing.",
  )
  .requiredOption("--stack <name>", "the stack to look at")
  .option("--release", "ask the API itself as well, over the internet, which release it runs", false)
  .option("--json <file>", "write it as JSON, for npm run parity -- --live");

/** 0: told. 1: an error. */
async function main({ stack, release, json }: Options): Promise<number> {
  const environment = stackFacts(stack, "allowed");
  const { account, urls } = environment;
  await requireAccount(account);
  const found = await deployedIn(environment, await recordProgram(environment), openAccount(account.region));
  const code = release ? [await reportedRelease(urls.apiUrl), ...found] : found;
  const deployed: Deployed & Pick<DeployedTold, "tells"> = { tells: "deployed", ...readNow(stack, account), code };
  tell(deployedText(deployed), { path: json, text: () => `${JSON.stringify(deployed, undefined, 2)}\n` });
  return 0;
}

void runCommand("deployed", () => explained(() => main(command.parse().opts<Options>())));
