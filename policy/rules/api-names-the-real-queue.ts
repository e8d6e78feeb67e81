import { variablePath } from "../../environment/ledger";
import { pending } from "../context";
import { stackRule } from "../rule";

const variable = "ANALYSIS_QUEUE_NAME";

export const apiNamesTheRealQueue = stackRule({
  name: "api-names-the-real-queue",
  description: `The API's ${variable} is the name of the queue that the analysis worker reads.`,
  judge: (stack, context) => {
    const [api, queue] = [stack.named("app-api-function"), stack.named("app-worker-queue")];
    if (api === undefined || pending(context, api.name, variablePath(variable))) return [];
    const stated = (api.props["environment"] as { variables?: Record<string, string> } | undefined)?.variables?.[variable];
    const real = queue?.props["name"] as string | undefined;
    return stated !== undefined && stated === real
      ? []
      : [{ name: api.name, fault: `${api.name} has ${variable}=${stated ?? "(absent)"}, but the worker's queue is ${real ?? "(absent)"}.` }];
  },
});
