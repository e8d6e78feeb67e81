import * as pulumi from "@pulumi/pulumi";
import { accountProvider } from "./components/account-provider";
import { BlueMoxon } from "./components/blue-moxon";
import { adopting } from "./environment/adoption";
import { deleteGuard } from "./environment/guard";
import { phaseNamed } from "./environment/phase";
import { readEnvironment } from "./environment/read";
import { stackConfig } from "./environment/stack-config";
import { requirePack } from "./policy/presence";

export = async () => {
  await requirePack(pulumi.runtime.isDryRun());
  const environment = readEnvironment(stackConfig(), {
    discoverCommand: `npm run discover -- --stack ${pulumi.getStack()} --write`,
    today: new Date().toISOString().slice(0, 10),
    unknownIds: "refused",
  });
  const adoption = adopting(environment.ledger, phaseNamed(process.env["ADOPTION_PHASE"]), deleteGuard());
  const provider = accountProvider("app-aws", environment.account, adoption.options);
  const app = new BlueMoxon("app", environment, { ...adoption.options, providers: [provider] });
  adoption.settle();
  return app.outputs;
};
