import { isEmpty } from "../keeping";
import { grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { topics } from "./topics";

/**
 * Who is told by a topic. It is imported once its receiver has said yes: until then it has no ARN of its own
 * (https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html). AWS narrows what is done to one by no name, so every change is a person's to make.
 */
export const topicSubscription: AwsType = {
  token: "aws:sns/topicSubscription:TopicSubscription",
  importId: {
    pattern: /^arn:aws:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
    example: "arn:aws:sns:us-west-2:123456789012:app-alarms:8a21d249-4329-4871-acc6-7be709c6ea7f",
  },
  terraform: { type: "aws_sns_topic_subscription", key: { topic: "topic_arn", protocol: "protocol", endpoint: "endpoint" }, importId: "{arn}" },
  keeps: [{ path: "filterPolicy", givesUp: (from, to) => !isEmpty(to) && from !== to, told: "some messages are told no more" }],
  computed: ["arn", "confirmationWasAuthenticated", "filterPolicyScope", "ownerId", "pendingConfirmation"],
  rights: {
    read: wholly("sns:GetSubscriptionAttributes"),
    lose: ["sns:Unsubscribe"],
    look: (place) => [grant(topics(place), ["sns:ListSubscriptionsByTopic"])],
  },
};
