import { types } from "../../aws";
import { pending } from "../context";
import { Roles, roleNameOf } from "../roles";
import { type Finding, stackRule } from "../rule";

const needed = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"];

/** Lambda refuses to trace a function whose role may not PutTraceSegments; an update would fail half-way. */
export const functionsMaySendTraces = stackRule({
  name: "functions-may-send-traces",
  description: "The role of a function that is traced may send its traces to X-Ray.",
  judge: (stack, context) => {
    const roles = new Roles(stack);
    return stack.ofType(types.lambdaFunction.token).flatMap((lambda): Finding[] => {
      if (pending(context, lambda.name, "tracingConfig")) return [];
      const traced = (lambda.props["tracingConfig"] as { mode?: string } | undefined)?.mode === "Active";
      const role = roleNameOf(lambda);
      return !traced || roles.mayAnywhere(role, needed)
        ? []
        : [{ name: lambda.name, fault: `${lambda.name} is traced, but ${role} may not send traces. Attach AWSXRayDaemonWriteAccess.` }];
    });
  },
});
