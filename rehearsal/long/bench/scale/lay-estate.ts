import { CloudFrontClient, CreateFunctionCommand, PublishFunctionCommand } from "@aws-sdk/client-cloudfront";
import { CloudWatchClient, PutDashboardCommand, PutMetricAlarmCommand } from "@aws-sdk/client-cloudwatch";
import { AssociateRouteTableCommand, CreateRouteTableCommand, CreateSubnetCommand, EC2Client } from "@aws-sdk/client-ec2";
import { ChangeResourceRecordSetsCommand, Route53Client } from "@aws-sdk/client-route-53";
import type { Environment } from "../../../../environment/environment";
import { type AccountPlace } from "../../../accounts/account";
import { connectionTo } from "../../../accounts/aws-clients";
import { inLanes } from "../../../stage/lanes";
import { type Additions, alarm, watcherName, nameOf, recordTarget, runtime, subnetZone } from "./estate";

/** How many requests the emulated account gets at once. */
const parallel = 16;

/** Route 53 takes so many changes in one request (API reference, ChangeResourceRecordSets: 1,000 elements). */
const changesAtOnce = 500;

/** Makes what an estate has besides production, through the account's API alone: the program has no part in it. */
export async function layEstate(place: AccountPlace, { api, ledger }: Environment, wide: Additions): Promise<void> {
  const config = connectionTo(place);
  const [ec2, route53, cloudwatch, cloudfront] = [new EC2Client(config), new Route53Client(config), new CloudWatchClient(config), new CloudFrontClient(config)];
  const id = (name: string): string => ledger.adopt[name] ?? name;
  const VpcId = id("app-network-vpc");
  const tables = new Map<string, string | undefined>();
  await inLanes(parallel, wide.tables, async (table) => {
    tables.set(table, (await ec2.send(new CreateRouteTableCommand({ VpcId }))).RouteTable?.RouteTableId);
  });
  await inLanes(parallel, wide.subnets, async ({ cidr, table }) => {
    const { Subnet } = await ec2.send(new CreateSubnetCommand({ VpcId, CidrBlock: cidr, AvailabilityZone: subnetZone }));
    await ec2.send(new AssociateRouteTableCommand({ RouteTableId: tables.get(table), SubnetId: Subnet?.SubnetId }));
  });
  for (let from = 0; from < wide.records.length; from += changesAtOnce / 2) {
    const Changes = wide.records.slice(from, from + changesAtOnce / 2).flatMap(({ name }) =>
      (["A", "AAAA"] as const).map((Type) => {
        const AliasTarget = { DNSName: recordTarget.domain, HostedZoneId: recordTarget.zoneId, EvaluateTargetHealth: false };
        return { Action: "CREATE" as const, ResourceRecordSet: { Name: name, Type, AliasTarget } };
      }),
    );
    await route53.send(new ChangeResourceRecordSetsCommand({ HostedZoneId: id("app-dns-zone"), ChangeBatch: { Changes } }));
  }
  await inLanes(parallel, wide.alarms, (key) =>
    cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName: watcherName(key),
        Namespace: "AWS/Lambda",
        Dimensions: [{ Name: "FunctionName", Value: api.name }],
        MetricName: alarm.metric,
        Statistic: "Sum",
        ComparisonOperator: alarm.comparison,
        Threshold: alarm.threshold,
        Period: alarm.periodSeconds,
        EvaluationPeriods: alarm.evaluationPeriods,
        TreatMissingData: alarm.missingData,
      }),
    ),
  );
  const DashboardBody = JSON.stringify({ widgets: [] });
  await inLanes(parallel, wide.dashboards, (key) => cloudwatch.send(new PutDashboardCommand({ DashboardName: watcherName(key), DashboardBody })));
  await inLanes(parallel, wide.edgeFunctions, async (key) => {
    const [Name, FunctionCode] = [nameOf(key), new TextEncoder().encode("function handler(event) { return event.request; }")];
    const { ETag } = await cloudfront.send(new CreateFunctionCommand({ Name, FunctionConfig: { Comment: "", Runtime: runtime }, FunctionCode }));
    await cloudfront.send(new PublishFunctionCommand({ Name, IfMatch: ETag }));
  });
}
