import { types } from ".";
import type { DnsFacts } from "../environment/dns";
import { certificates } from "./acm/certificate.live";
import { apis } from "./apigatewayv2/api.live";
import { domainNames } from "./apigatewayv2/domain-name.live";
import { distributions } from "./cloudfront/distribution.live";
import { edgeFunctions } from "./cloudfront/function.live";
import { originAccessControls } from "./cloudfront/origin-access-control.live";
import { originAccessIdentities } from "./cloudfront/origin-access-identity.live";
import { eventRules } from "./cloudwatch/event-rule.live";
import { logGroups } from "./cloudwatch/log-group.live";
import { alarms } from "./cloudwatch/metric-alarm.live";
import { userPools } from "./cognito/user-pool.live";
import { tables } from "./dynamodb/table.live";
import { elasticIps } from "./ec2/eip.live";
import { internetGateways } from "./ec2/internet-gateway.live";
import { natGateways } from "./ec2/nat-gateway.live";
import { networkAcls } from "./ec2/network-acl.live";
import { routeTables } from "./ec2/route-table.live";
import { securityGroups } from "./ec2/security-group.live";
import { subnets } from "./ec2/subnet.live";
import { vpcEndpoints } from "./ec2/vpc-endpoint.live";
import { peerings } from "./ec2/vpc-peering-connection.live";
import { vpcs } from "./ec2/vpc.live";
import { repositories } from "./ecr/repository.live";
import { openIdConnectProviders } from "./iam/open-id-connect-provider.live";
import { roles } from "./iam/role.live";
import { keyAliases } from "./kms/alias.live";
import { eventSourceMappings } from "./lambda/event-source-mapping.live";
import { lambdaFunctions } from "./lambda/function.live";
import { databases } from "./rds/instance.live";
import { subnetGroups } from "./rds/subnet-group.live";
import { zones } from "./route53/zone.live";
import { buckets } from "./s3/bucket.live";
import { secrets } from "./secretsmanager/secret.live";
import { topics } from "./sns/topic.live";
import { queues } from "./sqs/queue.live";
import { securityGroupRules } from "./vpc/security-group-rule.live";
import type { Finder } from "./finding";
import type { Lister } from "./listing";
import type { LiveKind } from "./live-kind";
import { recordIn } from "./route53/record.live";

/** Everything that is looked up in an account. Only commands load this file: it brings the clients of every service along. */
const liveKinds: readonly LiveKind[] = [
  vpcs,
  subnets,
  internetGateways,
  natGateways,
  elasticIps,
  routeTables,
  securityGroups,
  securityGroupRules,
  vpcEndpoints,
  peerings,
  networkAcls,
  databases,
  subnetGroups,
  secrets,
  roles,
  openIdConnectProviders,
  lambdaFunctions,
  eventSourceMappings,
  eventRules,
  logGroups,
  queues,
  topics,
  repositories,
  distributions,
  originAccessControls,
  originAccessIdentities,
  edgeFunctions,
  apis,
  domainNames,
  userPools,
  alarms,
  buckets,
  zones,
  certificates,
  tables,
  keyAliases,
];

/** Pulumi type -> how a live resource of that type is found. A test holds it to every type that the program registers. */
export const findersFor = ({ dns }: { readonly dns: DnsFacts }): Readonly<Record<string, Finder>> => ({
  ...Object.fromEntries(liveKinds.flatMap(({ find }) => Object.entries(find))),
  [types.record.token]: recordIn(dns),
});

/** All that is listed, whoever it belongs to. */
export const listers: readonly Lister[] = liveKinds.flatMap(({ list }) => list ?? []);

/** The same by what people call it. */
export const listed: readonly string[] = liveKinds.flatMap(({ listed: what }) => what ?? []);
