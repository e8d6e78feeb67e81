import { api } from "./apigatewayv2/api";
import { apiMapping } from "./apigatewayv2/api-mapping";
import { domainName } from "./apigatewayv2/domain-name";
import { integration } from "./apigatewayv2/integration";
import { apiRoute } from "./apigatewayv2/route";
import { stage } from "./apigatewayv2/stage";
import { distribution } from "./cloudfront/distribution";
import { edgeFunction } from "./cloudfront/function";
import { originAccessControl } from "./cloudfront/origin-access-control";
import { originAccessIdentity } from "./cloudfront/origin-access-identity";
import { compositeAlarm } from "./cloudwatch/composite-alarm";
import { dashboard } from "./cloudwatch/dashboard";
import { eventRule } from "./cloudwatch/event-rule";
import { eventTarget } from "./cloudwatch/event-target";
import { logGroup } from "./cloudwatch/log-group";
import { metricAlarm } from "./cloudwatch/metric-alarm";
import { userPool } from "./cognito/user-pool";
import { userPoolClient } from "./cognito/user-pool-client";
import { userPoolDomain } from "./cognito/user-pool-domain";
import { elasticIp } from "./ec2/eip";
import { internetGateway } from "./ec2/internet-gateway";
import { natGateway } from "./ec2/nat-gateway";
import { route } from "./ec2/route";
import { routeTable } from "./ec2/route-table";
import { routeTableAssociation } from "./ec2/route-table-association";
import { securityGroup } from "./ec2/security-group";
import { subnet } from "./ec2/subnet";
import { vpc } from "./ec2/vpc";
import { vpcEndpoint } from "./ec2/vpc-endpoint";
import { vpcPeeringConnection } from "./ec2/vpc-peering-connection";
import { vpcPeeringConnectionAccepter } from "./ec2/vpc-peering-connection-accepter";
import { lifecyclePolicy } from "./ecr/lifecycle-policy";
import { repository } from "./ecr/repository";
import { openIdConnectProvider } from "./iam/open-id-connect-provider";
import { role } from "./iam/role";
import { rolePolicy } from "./iam/role-policy";
import { rolePolicyAttachment } from "./iam/role-policy-attachment";
import { alias } from "./lambda/alias";
import { eventSourceMapping } from "./lambda/event-source-mapping";
import { lambdaFunction } from "./lambda/function";
import { permission } from "./lambda/permission";
import { databaseCluster } from "./rds/cluster";
import { clusterInstance } from "./rds/cluster-instance";
import { databaseInstance } from "./rds/instance";
import { subnetGroup } from "./rds/subnet-group";
import { record } from "./route53/record";
import { zone } from "./route53/zone";
import { bucket } from "./s3/bucket";
import { bucketAcl } from "./s3/bucket-acl";
import { bucketCorsConfiguration } from "./s3/bucket-cors-configuration";
import { bucketOwnershipControls } from "./s3/bucket-ownership-controls";
import { bucketPolicy } from "./s3/bucket-policy";
import { bucketPublicAccessBlock } from "./s3/bucket-public-access-block";
import { bucketServerSideEncryptionConfiguration } from "./s3/bucket-server-side-encryption-configuration";
import { bucketVersioning } from "./s3/bucket-versioning";
import { secret } from "./secretsmanager/secret";
import { topic } from "./sns/topic";
import { topicSubscription } from "./sns/topic-subscription";
import { queue } from "./sqs/queue";
import { securityGroupEgressRule } from "./vpc/security-group-egress-rule";
import { securityGroupIngressRule } from "./vpc/security-group-ingress-rule";
import type { AwsType } from "./type";

/** Every type that the program can register, by a short name. A test holds it to them. */
export const types = {
  vpc,
  subnet,
  internetGateway,
  elasticIp,
  natGateway,
  routeTable,
  route,
  routeTableAssociation,
  securityGroup,
  vpcEndpoint,
  vpcPeeringConnection,
  vpcPeeringConnectionAccepter,
  securityGroupIngressRule,
  securityGroupEgressRule,
  subnetGroup,
  databaseInstance,
  databaseCluster,
  clusterInstance,
  secret,
  role,
  rolePolicy,
  rolePolicyAttachment,
  openIdConnectProvider,
  userPool,
  userPoolClient,
  userPoolDomain,
  logGroup,
  eventRule,
  eventTarget,
  metricAlarm,
  compositeAlarm,
  dashboard,
  topic,
  topicSubscription,
  lambdaFunction,
  alias,
  permission,
  eventSourceMapping,
  queue,
  repository,
  lifecyclePolicy,
  bucket,
  bucketVersioning,
  bucketServerSideEncryptionConfiguration,
  bucketPublicAccessBlock,
  bucketOwnershipControls,
  bucketCorsConfiguration,
  bucketAcl,
  bucketPolicy,
  distribution,
  originAccessControl,
  originAccessIdentity,
  edgeFunction,
  api,
  integration,
  apiRoute,
  stage,
  domainName,
  apiMapping,
  zone,
  record,
} satisfies Readonly<Record<string, AwsType>>;

export const awsTypes: readonly AwsType[] = Object.values(types);

const byToken: ReadonlyMap<string, AwsType> = new Map(awsTypes.map((type) => [type.token, type]));

/** What is known of a type; undefined of one that the program does not register. */
export const awsType = (token: string): AwsType | undefined => byToken.get(token);
