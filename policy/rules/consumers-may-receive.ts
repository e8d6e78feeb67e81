import { feedsOf } from "../feeds";
import { Roles, roleNameOf } from "../roles";
import { type Finding, stackRule } from "../rule";

/** What Lambda's poller does in the function's name (Lambda developer guide, "Configuring a queue to use with Lambda"). */
const needed = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"];

export const consumersMayReceive = stackRule({
  name: "consumers-may-receive",
  description: "The role of a function that a queue feeds may receive, delete and look at the queue.",
  judge: (stack, { facts }) => {
    const roles = new Roles(stack);
    return feedsOf(stack).flatMap(({ queue, lambda }): Finding[] => {
      const role = roleNameOf(lambda);
      const arn = `arn:aws:sqs:${facts.account.region}:${facts.account.id}:${String(queue.props["name"])}`;
      const missing = needed.filter((action) => roles.answer(role, action, arn) !== "always");
      return missing.length === 0 ? [] : [{ name: lambda.name, fault: `${lambda.name} may not ${missing.join(", ")} on ${arn}. Grant it to ${role}.` }];
    });
  },
});
