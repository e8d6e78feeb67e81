import { anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { topics } from "./topics";

/** Where an alarm rings. Who listens hangs on it, and has to say yes again to a topic that was made anew. */
export const topic: AwsType = {
  token: "aws:sns/topic:Topic",
  importId: { pattern: /^arn:aws:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/, example: "arn:aws:sns:us-west-2:123456789012:app-alarms" },
  terraform: { type: "aws_sns_topic", key: { name: "name" }, importId: "{arn}" },
  holds: "an identity",
  policy: "policy",
  computed: ["arn", "owner"],
  gives: ["arn"],
  rights: {
    read: (place) => [grant(topics(place), ["sns:GetTopicAttributes", "sns:ListTagsForResource"])],
    update: (place) => [grant(topics(place), ["sns:SetTopicAttributes"])],
    lose: ["sns:DeleteTopic"],
    look: (place) => [grant(anywhere, ["sns:ListTopics"]), grant(topics(place), ["sns:GetTopicAttributes"])],
  },
};
