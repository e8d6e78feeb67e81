import { types } from "../../aws";
import { variablePath } from "../../environment/ledger";
import { Roles, roleNameOf } from "../roles";
import { type Finding, stackRule } from "../rule";
import { pending } from "../context";

const variable = "ANALYSIS_QUEUE_NAME";

/** The API finds the queue by its name, and its health check looks at it: with SendMessage alone it reports a queue that does not exist. */
const needed = ["sqs:SendMessage", "sqs:GetQueueUrl", "sqs:GetQueueAttributes"];

export const producersMaySend = stackRule({
  name: "producers-may-send",
  description: "The role of a function that is told a queue's name may find the queue, look at it, and send to it.",
  judge: (stack, context) => {
    const roles = new Roles(stack);
    const { account } = context.facts;
    return stack.ofType(types.lambdaFunction.token).flatMap((lambda): Finding[] => {
      if (pending(context, lambda.name, variablePath(variable))) return [];
      const queue = (lambda.props["environment"] as { variables?: Record<string, string> } | undefined)?.variables?.[variable];
      if (queue === undefined) return [];
      const role = roleNameOf(lambda);
      const arn = `arn:aws:sqs:${account.region}:${account.id}:${queue}`;
      const missing = needed.filter((action) => roles.answer(role, action, arn) !== "always");
      return missing.length === 0 ? [] : [{ name: lambda.name, fault: `${lambda.name} may not ${missing.join(", ")} on ${arn}. Grant it to ${role}.` }];
    });
  },
});
