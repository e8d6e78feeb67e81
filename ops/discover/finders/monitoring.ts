import { DescribeAlarmsCommand, GetDashboardCommand } from "@aws-sdk/client-cloudwatch";
import { type Finder, text } from "../finder";
import { ifPresent } from "../live";

/** Names of alarms and dashboards are unique in an account and region. */
const alarm: Finder = async ({ inputs }, { cloudwatch }) => {
  const name = text(inputs, "name");
  const { MetricAlarms = [] } = await cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: ["MetricAlarm"] }));
  return MetricAlarms.some(({ AlarmName }) => AlarmName === name) ? [{ importId: name }] : [];
};

const dashboard: Finder = async ({ inputs }, { cloudwatch }) => {
  const DashboardName = text(inputs, "dashboardName");
  const found = await ifPresent(() => cloudwatch.send(new GetDashboardCommand({ DashboardName })));
  return found === undefined ? [] : [{ importId: DashboardName }];
};

export const monitoringFinders: Readonly<Record<string, Finder>> = {
  "aws:cloudwatch/metricAlarm:MetricAlarm": alarm,
  "aws:cloudwatch/dashboard:Dashboard": dashboard,
};
