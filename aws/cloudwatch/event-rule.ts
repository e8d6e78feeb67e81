import { switchedOff } from "../keeping";
import { anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { onDefaultBus, rules } from "./rules";

/** What calls a function at a given time. */
export const eventRule: AwsType = {
  token: "aws:cloudwatch/eventRule:EventRule",
  importId: { pattern: /^[\w./-]{1,256}\/[\w.-]{1,64}$/, example: "default/app-warmup" },
  terraform: { type: "aws_cloudwatch_event_rule", service: "events", key: { name: "name" }, importId: "{event_bus_name}/{name}", unlike: onDefaultBus },
  keeps: [{ path: "state", givesUp: switchedOff, told: "the rule no longer fires" }],
  gives: ["arn"],
  rights: {
    read: (place) => [grant(rules(place), ["events:DescribeRule", "events:ListTagsForResource"])],
    update: (place) => [grant(rules(place), ["events:PutRule"])],
    lose: ["events:RemoveTargets", "events:DeleteRule"],
    look: (place) => [grant(anywhere, ["events:ListRules"]), grant(rules(place), ["events:DescribeRule"])],
  },
};
