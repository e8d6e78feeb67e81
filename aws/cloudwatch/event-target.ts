import { grant } from "../rights";
import type { AwsType } from "../type";
import { onDefaultBus, rules } from "./rules";

/** What a rule leads to. */
export const eventTarget: AwsType = {
  token: "aws:cloudwatch/eventTarget:EventTarget",
  importId: { pattern: /^[\w./-]{1,256}\/[\w.-]{1,64}\/[\w.-]{1,64}$/, example: "default/app-warmup/target-1" },
  identity: "{eventBusName}/{rule}/{targetId}",
  terraform: {
    type: "aws_cloudwatch_event_target",
    service: "events",
    key: { rule: "rule", targetId: "target_id" },
    importId: "{event_bus_name}/{rule}/{target_id}",
    unlike: onDefaultBus,
  },
  rights: {
    read: (place) => [grant(rules(place), ["events:ListTargetsByRule"])],
    update: (place) => [grant(rules(place), ["events:PutTargets"])],
    lose: ["events:RemoveTargets"],
    look: (place) => [grant(rules(place), ["events:ListTargetsByRule"])],
  },
};
