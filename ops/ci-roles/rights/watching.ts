import { type Rights, grant } from "../grant";

/** What keeps functions warm, what may invoke them, and what watches them. */
export const watchingRights: Rights = ({ region, id }) => {
  const rules = [`arn:aws:events:${region}:${id}:rule/bluemoxon-*`];
  const alarms = [`arn:aws:cloudwatch:${region}:${id}:alarm:BlueMoxon-*`];
  const dashboards = [`arn:aws:cloudwatch::${id}:dashboard/BlueMoxon-*`];
  return {
    "aws:cloudwatch/eventRule:EventRule": {
      read: [grant(rules, ["events:DescribeRule", "events:ListTagsForResource"])],
      update: [grant(rules, ["events:PutRule"])],
      create: [],
      lose: ["events:RemoveTargets", "events:DeleteRule"],
    },
    "aws:cloudwatch/eventTarget:EventTarget": {
      read: [grant(rules, ["events:ListTargetsByRule"])],
      update: [grant(rules, ["events:PutTargets"])],
      create: [],
      lose: ["events:RemoveTargets"],
    },
    "aws:lambda/permission:Permission": {
      read: [grant([`arn:aws:lambda:${region}:${id}:function:bluemoxon-*`], ["lambda:GetPolicy"])],
      // Every change of one is a replacement.
      update: [],
      create: [],
      lose: ["lambda:RemovePermission"],
    },
    "aws:cloudwatch/metricAlarm:MetricAlarm": {
      // Which alarms are described, no name narrows for sure, so all of the account's may be.
      read: [grant([`arn:aws:cloudwatch:${region}:${id}:alarm:*`], ["cloudwatch:DescribeAlarms"]), grant(alarms, ["cloudwatch:ListTagsForResource"])],
      update: [grant(alarms, ["cloudwatch:PutMetricAlarm"])],
      create: [],
      lose: ["cloudwatch:DeleteAlarms"],
    },
    "aws:cloudwatch/dashboard:Dashboard": {
      read: [grant(dashboards, ["cloudwatch:GetDashboard"])],
      update: [grant(dashboards, ["cloudwatch:PutDashboard"])],
      create: [],
      lose: ["cloudwatch:DeleteDashboards"],
    },
  };
};
