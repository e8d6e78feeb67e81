import { lowered, removed, switchedOff } from "../keeping";
import { type Place, anywhere, grant } from "../rights";
import type { AwsType } from "../type";

const queues = ({ region, id }: Place) => [`arn:aws:sqs:${region}:${id}:bluemoxon-*`];

/** A queue. What it holds are messages, which a deletion loses. */
export const queue: AwsType = {
  token: "aws:sqs/queue:Queue",
  importId: {
    pattern: /^https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com\/\d{12}\/[\w.-]+$/,
    example: "https://sqs.us-west-2.amazonaws.com/123456789012/app-jobs",
  },
  terraform: { type: "aws_sqs_queue", key: { name: "name" }, importId: "{url}" },
  holds: "data",
  keeps: [
    { path: "messageRetentionSeconds", givesUp: lowered, told: "messages are dropped earlier" },
    { path: "redrivePolicy", givesUp: removed, told: "failed messages are no longer kept" },
    { path: "sqsManagedSseEnabled", givesUp: switchedOff, told: "encryption is switched off" },
  ],
  policy: "policy",
  computed: ["url"],
  gives: ["arn"],
  rights: {
    read: (place) => [grant(queues(place), ["sqs:GetQueueAttributes", "sqs:ListQueueTags"])],
    update: (place) => [grant(queues(place), ["sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue"])],
    create: (place) => [grant(queues(place), ["sqs:CreateQueue", "sqs:SetQueueAttributes", "sqs:TagQueue"])],
    lose: ["sqs:DeleteQueue"],
    look: (place) => [grant(anywhere, ["sqs:ListQueues"]), grant(queues(place), ["sqs:GetQueueAttributes", "sqs:GetQueueUrl"])],
  },
};
