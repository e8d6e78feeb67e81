import type { PolicyResource } from "@pulumi/policy";
import { types } from "../../aws";
import { accountConcurrency } from "../account-concurrency";
import { pending } from "../context";
import { type Finding, stackRule } from "../rule";
import { type StackIndex, sourceOf } from "../stack-index";

interface Scaling {
  readonly maximumConcurrency?: number;
}

/** Undefined where there is none: Lambda then takes as many invocations as the account has. */
const maximumOf = ({ props }: PolicyResource): number | undefined => (props["scalingConfig"] as Scaling | undefined)?.maximumConcurrency;

/** What functions keep for themselves, and nobody else may take. */
const reserved = (stack: StackIndex): number =>
  stack
    .ofType(types.lambdaFunction.token)
    .map(({ props }) => Number(props["reservedConcurrentExecutions"] ?? -1))
    .reduce((sum, own) => sum + Math.max(own, 0), 0);

/** Lambda reads a stream by its shards, and knows no maximum for it. */
const isOfQueue = (mapping: PolicyResource): boolean =>
  sourceOf(mapping, "eventSourceArn")?.type === types.queue.token || String(mapping.props["eventSourceArn"]).startsWith("arn:aws:sqs:");

export const queuesLeaveTheApiRoom = stackRule({
  name: "queues-leave-the-api-room",
  description: "Each queue has a maximum of invocations at once, and all of them, with what functions reserve, leave the API some of the account's 10.",
  judge: (stack, context): Finding[] => {
    const ofQueues = stack.ofType(types.eventSourceMapping.token).filter(isOfQueue);
    const mappings = ofQueues.filter(({ name }) => !pending(context, name, "scalingConfig"));
    const unlimited = mappings.filter((mapping) => maximumOf(mapping) === undefined);
    const taken = mappings.reduce((sum, mapping) => sum + (maximumOf(mapping) ?? 0), reserved(stack));
    const [first] = mappings;
    return [
      ...unlimited.map(({ name }) => ({
        name,
        fault: `${name} has no maximumConcurrency: its jobs may take all ${accountConcurrency} invocations that the account has at once. State one, of 2 or more.`,
      })),
      ...(first === undefined || taken < accountConcurrency
        ? []
        : [
            {
              name: first.name,
              fault: `Queues and reservations take ${taken} of the ${accountConcurrency} invocations that the account has at once, and leave the API none. Lower a maximumConcurrency, or have the limit raised first.`,
            },
          ]),
    ];
  },
});
