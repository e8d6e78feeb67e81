import { paginateDescribeLogGroups } from "@aws-sdk/client-cloudwatch-logs";
import { pages } from "../live";
import { databases } from "./database";
import { lambdaFunctions } from "./functions";
import { type Lister, resident } from "./resident";

/** Log groups. */
export const logs: Lister = async (live) => {
  const [groups, functions, instances] = await Promise.all([
    pages(paginateDescribeLogGroups({ client: live.logs }, {}), (page) => page.logGroups),
    lambdaFunctions(live),
    databases(live),
  ]);
  const writers = { lambda: new Set(functions.map(({ importId }) => importId)), rds: new Set(instances.map(({ importId }) => importId)) };
  return groups.flatMap(({ logGroupName = "", arn = "" }) =>
    resident("aws:cloudwatch/logGroup:LogGroup", logGroupName, {
      // The ARN of this list ends in `:*`, every other one of the group does not.
      arn: arn.replace(/:\*$/, ""),
      names: [logGroupName],
      byAws: isMadeByWriter(logGroupName, writers),
    }),
  );
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
