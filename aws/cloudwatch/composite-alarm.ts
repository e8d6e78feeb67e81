import { isEmpty } from "../keeping";
import { anywhere, grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { spelled } from "./alarm-rule";
import { alarms } from "./alarms";
import { metricAlarm } from "./metric-alarm";
import { toldBy } from "./metric-alarm-keeps";

/** An alarm over other alarms: who is told when several go off together. */
export const compositeAlarm: AwsType = {
  token: "aws:cloudwatch/compositeAlarm:CompositeAlarm",
  importId: { pattern: metricAlarm.importId.pattern, example: "App unwell" },
  terraform: { type: "aws_cloudwatch_composite_alarm", key: { alarmName: "alarm_name" }, importId: "{alarm_name}" },
  computed: ["arn"],
  keeps: [
    ...toldBy,
    { path: "actionsSuppressor", givesUp: (_, to) => !isEmpty(to), told: "nobody is told while another alarm rings" },
    { path: "alarmRule", givesUp: (from, to) => spelled(String(from)) !== spelled(String(to)), told: "the alarm rings for other states" },
  ],
  rights: {
    // AWS tells of composite alarms only to a right on everything: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
    read: (place) => [grant(anywhere, ["cloudwatch:DescribeAlarms"]), grant(alarms(place), ["cloudwatch:ListTagsForResource"])],
    update: (place) => [grant(alarms(place), ["cloudwatch:PutCompositeAlarm"])],
    lose: ["cloudwatch:DeleteAlarms"],
    look: wholly("cloudwatch:DescribeAlarms"),
  },
};
