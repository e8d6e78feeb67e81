import * as pulumi from "@pulumi/pulumi";
import { accountProvider } from "./components/account-provider";
import { BlueMoxon } from "./components/blue-moxon";
import { adopting } from "./environment/adoption";
import { withoutDebugMessages } from "./environment/debug-messages";
import { guards } from "./environment/guard";
import { phaseOf } from "./environment/scope";
import { roomNamed } from "./environment/rooms";
import { readEnvironment } from "./environment/read";
import { placedInRun, runningConfig } from "./environment/running-source";
import { isPreview } from "./environment/run-kind";
import { requireStateApart } from "./environment/state-apart";
import { termsOf } from "./environment/terms";
import { stackConfig } from "./environment/stack-config";
import { explained, withoutStackTraces } from "./environment/stack-traces";
import { todaysDate } from "./environment/today";
import { requireEngine, requireNode } from "./environment/tools";
import { requirePack } from "./policy/presence";

withoutStackTraces();
withoutDebugMessages();

async function program(): Promise<Readonly<Record<string, unknown>>> {
  requireNode();
  await requireEngine();
  const preview = isPreview(pulumi.runtime.isDryRun());
  await requirePack(preview);
  const { config, fileFaults } = runningConfig(pulumi.getStack(), stackConfig());
  const discoverCommand = `npm run discover -- --stack ${pulumi.getStack()} --write`;
  const environment = readEnvironment(config, { discoverCommand, unknownIds: "refused" }, fileFaults);
  const { ledger } = environment;
  const scope = { phase: phaseOf(ledger, process.env["ADOPTION_PHASE"]), room: roomNamed(process.env["ADOPTION_ROOM"]) };
  await requireStateApart(ledger, scope, { isPreview: preview, stack: pulumi.getStack() });
  const today = todaysDate();
  const adoption = adopting(
    ledger,
    scope,
    guards(ledger, scope, () => termsOf(environment), today),
    today,
  );
  const provider = accountProvider("app-aws", environment.account, adoption.options);
  const app = new BlueMoxon("app", { ...environment, declared: adoption.declared }, { ...adoption.options, providers: [provider] });
  adoption.settle();
  return app.outputs;
}

/** The program, and the lines of what it refuses in the stack file. */
async function placed(): Promise<Readonly<Record<string, unknown>>> {
  try {
    return await program();
  } catch (error) {
    throw placedInRun(error, pulumi.getStack(), stackConfig);
  }
}

export = () => explained(placed);
