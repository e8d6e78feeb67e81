import { paginateListQueues } from "@aws-sdk/client-sqs";
import { queueUrlOf } from "../finders/functions";
import { pages } from "../live";
import { type Lister, resident } from "./resident";

/** SQS queues. */
export const queues: Lister = async ({ sqs: client }) =>
  (await pages(paginateListQueues({ client }, { MaxResults: 1000 }), (page) => page.QueueUrls)).flatMap((url) => {
    const arn = queueArnOf(url);
    return resident("aws:sqs/queue:Queue", queueUrlOf(arn), { arn, names: [url.slice(url.lastIndexOf("/") + 1)] });
  });

/** `https://sqs.us-west-2.amazonaws.com/123456789012/jobs` -> the queue's ARN. */
function queueArnOf(url: string): string {
  const [, region, account, name] = /^https?:\/\/sqs\.([a-z0-9-]+)\.[^/]+\/(\d+)\/(.+)$/.exec(url) ?? [];
  return `arn:aws:sqs:${region}:${account}:${name}`;
}
