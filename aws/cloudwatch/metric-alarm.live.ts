import { GetDashboardCommand, paginateDescribeAlarms, paginateListDashboards } from "@aws-sdk/client-cloudwatch";
import { types } from "..";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";

/** Names of alarms and dashboards are unique in an account and region. */
const findAlarm: Finder = async ({ inputs }, live) => {
  const name = text(inputs, "name");
  return (await alarmNames(live)).has(name) ? [{ importId: name }] : [];
};

/** Alarms of both kinds. */
const alarmsOf = ({ cloudwatch: client, once }: Live) =>
  once("alarms", () =>
    pages(paginateDescribeAlarms({ client }, { AlarmTypes: ["MetricAlarm", "CompositeAlarm"] }), ({ MetricAlarms = [], CompositeAlarms = [] }) => [
      ...MetricAlarms.map((alarm) => ({ ...alarm, composite: false })),
      ...CompositeAlarms.map((alarm) => ({ ...alarm, composite: true })),
    ]),
  );

const alarmNames = (live: Live): Promise<ReadonlySet<string>> =>
  live.once(
    "alarm-names",
    async () => new Set((await alarmsOf(live)).flatMap(({ AlarmName, composite }) => (AlarmName === undefined || composite ? [] : [AlarmName]))),
  );

const findDashboard: Finder = async ({ inputs }, { cloudwatch }) => {
  const DashboardName = text(inputs, "dashboardName");
  const found = await ifPresent(() => cloudwatch.send(new GetDashboardCommand({ DashboardName })));
  return found === undefined ? [] : [{ importId: DashboardName }];
};

/** An alarm over other alarms, of which the program registers none. */
const compositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

/** Alarms of both kinds, and dashboards. */
const list: Lister = async (live) => {
  const { cloudwatch: client } = live;
  const [alarms, dashboards] = await Promise.all([alarmsOf(live), pages(paginateListDashboards({ client }, {}), (page) => page.DashboardEntries)]);
  return [
    ...alarms.flatMap(({ AlarmName = "", AlarmArn = "", composite }) =>
      liveResource(composite ? compositeAlarm : types.metricAlarm.token, AlarmName, { arn: AlarmArn, names: [AlarmName] }),
    ),
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
