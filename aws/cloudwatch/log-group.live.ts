import {
  DescribeLogGroupsCommand,
  paginateDescribeLogGroups,
  paginateDescribeMetricFilters,
  paginateDescribeSubscriptionFilters,
} from "@aws-sdk/client-cloudwatch-logs";
import { types } from "..";
import { type Live, pages } from "../clients";
import { type Finder, text } from "../finding";
import { functionsOf } from "../lambda/function.live";
import { type LiveResource, inside, partsOf, liveResource, together } from "../listing";
import type { LiveKind } from "../live-kind";
import { databasesOf } from "../rds/instance.live";

const find: Finder = async ({ inputs }, { logs }) => {
  const name = text(inputs, "name");
  // The prefix may fit other groups too, but AWS sorts by name: the exact one comes first.
  const { logGroups = [] } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: name, limit: 1 }));
  return logGroups.some(({ logGroupName }) => logGroupName === name) ? [{ importId: name }] : [];
};

const groupType = types.logGroup.token;

const allGroups = async (live: Live): Promise<readonly LiveResource[]> => {
  const [groups, functions, instances] = await Promise.all([
    pages(paginateDescribeLogGroups({ client: live.logs }, {}), (page) => page.logGroups),
    functionsOf(live),
    databasesOf(live),
  ]);
  const writers = { lambda: new Set(functions.map(({ importId }) => importId)), rds: new Set(instances.map(({ importId }) => importId)) };
  return groups.flatMap(({ logGroupName = "", arn = "" }) =>
    liveResource(groupType, logGroupName, {
      // The ARN of this list ends in `:*`, every other one of the group does not.
      arn: arn.replace(/:\*$/, ""),
      names: [logGroupName],
      byAws: isMadeByWriter(logGroupName, writers),
    }),
  );
};

const filtersOf =
  ({ logs: client }: Live) =>
  async (logGroupName: string): Promise<readonly LiveResource[]> => {
    const [subscriptions, metrics] = await Promise.all([
      pages(paginateDescribeSubscriptionFilters({ client }, { logGroupName }), (page) => page.subscriptionFilters),
      pages(paginateDescribeMetricFilters({ client }, { logGroupName }), (page) => page.metricFilters),
    ]);
    const within = inside(groupType, logGroupName);
    return [
      ...subscriptions.flatMap(({ filterName = "" }) =>
        liveResource("aws:cloudwatch/logSubscriptionFilter:LogSubscriptionFilter", `${logGroupName}|${filterName}`, { within }),
      ),
      ...metrics.flatMap(({ filterName = "" }) => liveResource("aws:cloudwatch/logMetricFilter:LogMetricFilter", `${logGroupName}:${filterName}`, { within })),
    ];
  };

/**
 * Pure. Lambda makes a function's group at its first line, RDS one for each log that a database exports. A group that has lost its
 * writer is left over, and somebody's to account for.
 * https://docs.aws.amazon.com/lambda/latest/dg/monitoring-cloudwatchlogs.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html
 */
export function isMadeByWriter(group: string, writers: Readonly<Record<"lambda" | "rds", ReadonlySet<string>>>): boolean {
  const [, lambda] = /^\/aws\/lambda\/([^/]+)$/.exec(group) ?? [];
  const [, rds] = /^\/aws\/rds\/(?:instance|cluster)\/([^/]+)\//.exec(group) ?? [];
  return (lambda !== undefined && writers.lambda.has(lambda)) || (rds !== undefined && writers.rds.has(rds));
}

export const logGroups: LiveKind = {
  listed: "log groups and their filters",
  find: { [types.logGroup.token]: find },
  list: (live, managed) => together(allGroups(live), partsOf(managed, groupType, filtersOf(live))),
};
