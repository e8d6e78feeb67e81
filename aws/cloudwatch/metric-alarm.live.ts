import { DescribeAlarmsCommand, GetDashboardCommand, paginateDescribeAlarms, paginateListDashboards } from "@aws-sdk/client-cloudwatch";
import { types } from "..";
import { ifPresent, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, type LiveResource, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

/** Names of alarms and dashboards are unique in an account and region. */
const findAlarm: Finder = async ({ inputs }, { cloudwatch }) => {
  const name = text(inputs, "name");
  const { MetricAlarms = [] } = await cloudwatch.send(new DescribeAlarmsCommand({ AlarmNames: [name], AlarmTypes: ["MetricAlarm"] }));
  return MetricAlarms.some(({ AlarmName }) => AlarmName === name) ? [{ importId: name }] : [];
};

const findDashboard: Finder = async ({ inputs }, { cloudwatch }) => {
  const DashboardName = text(inputs, "dashboardName");
  const found = await ifPresent(() => cloudwatch.send(new GetDashboardCommand({ DashboardName })));
  return found === undefined ? [] : [{ importId: DashboardName }];
};

/** Alarms of both kinds, and dashboards. */
const list: Lister = async ({ cloudwatch: client }) => {
  const [alarms, dashboards] = await Promise.all([
    pages(paginateDescribeAlarms({ client }, { AlarmTypes: ["MetricAlarm", "CompositeAlarm"] }), (page): LiveResource[] => [
      ...(page.MetricAlarms ?? []).flatMap(({ AlarmName = "", AlarmArn = "" }) =>
        liveResource(types.metricAlarm.token, AlarmName, { arn: AlarmArn, names: [AlarmName] }),
      ),
      ...(page.CompositeAlarms ?? []).flatMap(({ AlarmName = "", AlarmArn = "" }) =>
        liveResource("aws:cloudwatch/compositeAlarm:CompositeAlarm", AlarmName, { arn: AlarmArn, names: [AlarmName] }),
      ),
    ]),
    pages(paginateListDashboards({ client }, {}), (page) => page.DashboardEntries),
  ]);
  return [
    ...alarms,
    ...dashboards.flatMap(({ DashboardName = "", DashboardArn = "" }) =>
      liveResource(types.dashboard.token, DashboardName, { arn: DashboardArn, names: [DashboardName] }),
    ),
  ];
};

export const alarms: LiveKind = {
  listed: "alarms and dashboards",
  find: { [types.metricAlarm.token]: findAlarm, [types.dashboard.token]: findDashboard },
  list,
};
