import { GetQueueAttributesCommand, GetQueueUrlCommand, paginateListQueues } from "@aws-sdk/client-sqs";
import { types } from "..";
import { ifPresent, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

const find: Finder = async ({ inputs }, { sqs }) => {
  const found = await ifPresent(() => sqs.send(new GetQueueUrlCommand({ QueueName: text(inputs, "name") })));
  if (found?.QueueUrl === undefined) return [];
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: found.QueueUrl, AttributeNames: ["QueueArn", "Policy"] }));
  const arn = Attributes?.["QueueArn"] ?? "";
  return [{ importId: queueUrlOf(arn), outputs: { arn }, held: { policy: Attributes?.["Policy"] } }];
};

/** The URL as AWS documents it. The one that an endpoint answers with may carry the host through which it was asked. */
export function queueUrlOf(arn: string): string {
  const [, , , region, account, name] = arn.split(":");
  return `https://sqs.${region}.amazonaws.com/${account}/${name}`;
}

/** SQS queues. */
const list: Lister = async ({ sqs: client }) =>
  (await pages(paginateListQueues({ client }, { MaxResults: 1000 }), (page) => page.QueueUrls)).flatMap((url) => {
    const arn = queueArnOf(url);
    return liveResource(types.queue.token, queueUrlOf(arn), { arn, names: [url.slice(url.lastIndexOf("/") + 1)] });
  });

/** `https://sqs.us-west-2.amazonaws.com/123456789012/jobs` -> the queue's ARN. */
function queueArnOf(url: string): string {
  const [, region, account, name] = /^https?:\/\/sqs\.([a-z0-9-]+)\.[^/]+\/(\d+)\/(.+)$/.exec(url) ?? [];
  return `arn:aws:sqs:${region}:${account}:${name}`;
}

export const queues: LiveKind = { listed: "queues", find: { [types.queue.token]: find }, list };
