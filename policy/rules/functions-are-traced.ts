import { types } from "../../aws";
import { pending } from "../context";
import { propertyRule } from "../rule";

export const functionsAreTraced = propertyRule({
  name: "functions-are-traced",
  description: "Every Lambda function has X-Ray tracing set to Active.",
  types: [types.lambdaFunction.token],
  judge: ({ name, props }, context) => {
    if (pending(context, name, "tracingConfig")) return undefined;
    const mode = (props["tracingConfig"] as { mode?: string } | undefined)?.mode ?? "PassThrough";
    return mode === "Active" ? undefined : `${name} has tracing ${mode}. Set tracingConfig.mode to Active.`;
  },
});
