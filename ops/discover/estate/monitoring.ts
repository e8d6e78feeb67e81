import { paginateDescribeAlarms, paginateListDashboards } from "@aws-sdk/client-cloudwatch";
import { pages } from "../live";
import { type Lister, type Resident, resident } from "./resident";

/** Alarms of both kinds, and dashboards. */
export const monitoring: Lister = async ({ cloudwatch: client }) => {
  const [alarms, dashboards] = await Promise.all([
    pages(paginateDescribeAlarms({ client }, { AlarmTypes: ["MetricAlarm", "CompositeAlarm"] }), (page): Resident[] => [
      ...(page.MetricAlarms ?? []).flatMap(({ AlarmName = "", AlarmArn = "" }) =>
        resident("aws:cloudwatch/metricAlarm:MetricAlarm", AlarmName, { arn: AlarmArn, names: [AlarmName] }),
      ),
      ...(page.CompositeAlarms ?? []).flatMap(({ AlarmName = "", AlarmArn = "" }) =>
        resident("aws:cloudwatch/compositeAlarm:CompositeAlarm", AlarmName, { arn: AlarmArn, names: [AlarmName] }),
      ),
    ]),
    pages(paginateListDashboards({ client }, {}), (page) => page.DashboardEntries),
  ]);
  return [
    ...alarms,
    ...dashboards.flatMap(({ DashboardName = "", DashboardArn = "" }) =>
      resident("aws:cloudwatch/dashboard:Dashboard", DashboardName, { arn: DashboardArn, names: [DashboardName] }),
    ),
  ];
};
