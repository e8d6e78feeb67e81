import { grant, wholly } from "../rights";
import type { AwsType } from "../type";
import { alarms } from "./alarms";
import { metricAlarmKeeps } from "./metric-alarm-keeps";

/** Who is told when something goes wrong. */
export const metricAlarm: AwsType = {
  token: "aws:cloudwatch/metricAlarm:MetricAlarm",
  importId: {
    // Any text without control characters, blanks and signs included (API reference, PutMetricAlarm).
    pattern: /^(?!arn:)\P{Cc}{1,255}$/u,
    example: "App API errors",
  },
  terraform: { type: "aws_cloudwatch_metric_alarm", key: { name: "alarm_name" }, importId: "{alarm_name}" },
  keeps: metricAlarmKeeps,
  rights: {
    // Which alarms are described, no name narrows for sure, so all of the account's may be.
    read: (place) => [
      grant([`arn:aws:cloudwatch:${place.region}:${place.id}:alarm:*`], ["cloudwatch:DescribeAlarms"]),
      grant(alarms(place), ["cloudwatch:ListTagsForResource"]),
    ],
    update: (place) => [grant(alarms(place), ["cloudwatch:PutMetricAlarm"])],
    lose: ["cloudwatch:DeleteAlarms"],
    // AWS tells of composite alarms only to a right on everything: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html
    look: wholly("cloudwatch:DescribeAlarms"),
  },
};
