import { GetDashboardCommand, paginateDescribeAlarms, paginateListDashboards } from "@aws-sdk/client-cloudwatch";
import { types } from "..";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, liveResource } from "../listing";
import type { LiveKind } from "../live-kind";
import type { AwsType } from "../type";

/** Names of alarms, of all kinds together, and of dashboards are unique in an account and region. */
const alarmFinder =
  ({ token }: AwsType, property: string): Finder =>
  async ({ inputs }, live) => {
    const name = text(inputs, property);
    return (await kinds(live)).get(name) === token ? [{ importId: name }] : [];
  };

/** An alarm on a query of logs, for which the provider has no type: by its ARN, as everything that only its tag tells of. */
const logAlarm = "cloudwatch:alarm";

/** Alarms of all kinds. */
const alarmsOf = ({ cloudwatch: client, once }: Live) =>
  once("alarms", () =>
    pages(paginateDescribeAlarms({ client }, { AlarmTypes: ["MetricAlarm", "CompositeAlarm", "LogAlarm"] }), (page) => [
      ...(page.MetricAlarms ?? []).map((alarm) => ({ ...alarm, kind: types.metricAlarm.token })),
      ...(page.CompositeAlarms ?? []).map((alarm) => ({ ...alarm, kind: types.compositeAlarm.token })),
      ...(page.LogAlarms ?? []).map((alarm) => ({ ...alarm, kind: logAlarm })),
    ]),
  );

/** An alarm's name -> its type. */
const kinds = (live: Live): Promise<ReadonlyMap<string, string>> =>
  live.once("alarm-kinds", async () => new Map((await alarmsOf(live)).flatMap(({ AlarmName, kind }) => (AlarmName === undefined ? [] : [[AlarmName, kind]]))));

const findDashboard: Finder = async ({ inputs }, { cloudwatch }) => {
  const DashboardName = text(inputs, "dashboardName");
  const found = await ifPresent(() => cloudwatch.send(new GetDashboardCommand({ DashboardName })));
  return found === undefined ? [] : [{ importId: DashboardName }];
};

/** Alarms of all kinds, and dashboards. */
const list: Lister = async (live) => {
  const { cloudwatch: client } = live;
  const [alarms, dashboards] = await Promise.all([alarmsOf(live), pages(paginateListDashboards({ client }, {}), (page) => page.DashboardEntries)]);
  return [
    ...alarms.flatMap(({ AlarmName = "", AlarmArn = "", kind }) => liveResource(kind, AlarmName, { arn: AlarmArn, names: [AlarmName] })),
    ...dashboards.flatMap(({ DashboardName = "", DashboardArn = "" }) =>
      liveResource(types.dashboard.token, DashboardName, { arn: DashboardArn, names: [DashboardName] }),
    ),
  ];
};

export const alarms: LiveKind = {
  listed: "alarms and dashboards",
  find: {
    [types.metricAlarm.token]: alarmFinder(types.metricAlarm, "name"),
    [types.compositeAlarm.token]: alarmFinder(types.compositeAlarm, "alarmName"),
    [types.dashboard.token]: findDashboard,
  },
  list,
};
