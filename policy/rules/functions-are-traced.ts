import type { ResourceValidationPolicy } from "@pulumi/policy";
import { type ContextSource, pending } from "../context";

export const functionsAreTraced = (context: ContextSource): ResourceValidationPolicy => ({
  name: "functions-are-traced",
  description: "Every Lambda function has X-Ray tracing set to Active.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, name, props }, report) => {
    if (type !== "aws:lambda/function:Function" || pending(context(), name, "tracingConfig")) return;
    const mode = (props["tracingConfig"] as { mode?: string } | undefined)?.mode ?? "PassThrough";
    if (mode !== "Active") report(`${name} has tracing ${mode}. Set tracingConfig.mode to Active.`);
  },
});
