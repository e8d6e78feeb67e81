import type { PolicyResource, StackValidationPolicy } from "@pulumi/policy";
import { type ContextSource, type RuleContext, pending } from "../context";

const variable = "ANALYSIS_QUEUE_NAME";

/** Names the API function whose variable is not the name of the queue that the worker reads, if there is one. */
export function misnamedQueue(resources: readonly PolicyResource[], context: RuleContext): string | undefined {
  const named = (name: string) => resources.find((resource) => resource.name === name);
  const [api, queue] = [named("app-api-function"), named("app-worker-queue")];
  if (api === undefined || pending(context, api.name, `environment.variables.${variable}`)) return undefined;
  const stated = (api.props["environment"] as { variables?: Record<string, string> } | undefined)?.variables?.[variable];
  const real = queue?.props["name"] as string | undefined;
  return stated !== undefined && stated === real
    ? undefined
    : `${api.name} has ${variable}=${stated ?? "(absent)"}, but the worker's queue is ${real ?? "(absent)"}.`;
}

export const apiNamesTheRealQueue = (context: ContextSource): StackValidationPolicy => ({
  name: "api-names-the-real-queue",
  description: `The API's ${variable} is the name of the queue that the analysis worker reads.`,
  enforcementLevel: "mandatory",
  validateStack: ({ resources }, report) => {
    const fault = misnamedQueue(resources, context());
    if (fault !== undefined) report(fault);
  },
});
