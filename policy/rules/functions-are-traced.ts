import * as aws from "@pulumi/aws";
import { type ResourceValidationPolicy, validateResourceOfType } from "@pulumi/policy";
import { type ContextSource, pending } from "../context";

export const functionsAreTraced = (context: ContextSource): ResourceValidationPolicy => ({
  name: "functions-are-traced",
  description: "Every Lambda function has X-Ray tracing set to Active.",
  enforcementLevel: "mandatory",
  validateResource: validateResourceOfType(aws.lambda.Function, ({ tracingConfig }, { name }, report) => {
    const mode = tracingConfig?.mode ?? "PassThrough";
    if (mode !== "Active" && !pending(context(), name, "tracingConfig")) report(`${name} has tracing ${mode}. Set tracingConfig.mode to Active.`);
  }),
});
