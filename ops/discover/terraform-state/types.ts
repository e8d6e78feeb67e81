/** A Terraform type, and how the program knows the same thing. */
export interface TerraformType {
  readonly token: string;
  /** Property of the program's resource -> attribute in the state. Together they tell one resource from all others. */
  readonly key: Readonly<Record<string, string>>;
  /** The form in which the engine imports it, as the provider's documentation says: attributes, and the text between them. */
  readonly importId: string;
  /** Attributes that decide in another way than by equality; a finder of its own looks at them. */
  readonly also?: readonly string[];
  readonly unlike?: Unlike;
}

/** An attribute that makes it another thing than the program's, unless it is empty or says `plain`. */
interface Unlike {
  readonly attribute: string;
  readonly plain?: string;
  /** The form of the id that the other thing has; absent where it is the same. */
  readonly importId?: string;
}

const type = (token: string, key: TerraformType["key"], importId = "{id}", also?: readonly string[]): TerraformType => ({
  token: `aws:${token}`,
  key,
  importId,
  ...(also !== undefined && { also }),
});

/** The same where an attribute can make it another thing. */
const unless = (known: TerraformType, unlike: Unlike): TerraformType => ({ ...known, unlike });

const rule = { securityGroupId: "security_group_id", ipProtocol: "ip_protocol", cidrIpv4: "cidr_ipv4" };
const ruleAlso = ["from_port", "to_port", "referenced_security_group_id"];

const network: Readonly<Record<string, TerraformType>> = {
  aws_vpc: type("ec2/vpc:Vpc", { cidrBlock: "cidr_block" }),
  aws_subnet: type("ec2/subnet:Subnet", { vpcId: "vpc_id", cidrBlock: "cidr_block" }),
  aws_internet_gateway: type("ec2/internetGateway:InternetGateway", { vpcId: "vpc_id" }),
  aws_eip: type("ec2/eip:Eip", {}, "{allocation_id}"),
  aws_nat_gateway: type("ec2/natGateway:NatGateway", { subnetId: "subnet_id" }, "{id}", ["allocation_id"]),
  aws_route_table: type("ec2/routeTable:RouteTable", { vpcId: "vpc_id" }, "{id}", ["route"]),
  aws_route: type(
    "ec2/route:Route",
    { routeTableId: "route_table_id", destinationCidrBlock: "destination_cidr_block" },
    "{route_table_id}_{destination_cidr_block}",
  ),
  aws_route_table_association: type(
    "ec2/routeTableAssociation:RouteTableAssociation",
    { subnetId: "subnet_id", routeTableId: "route_table_id" },
    "{subnet_id}/{route_table_id}",
  ),
  aws_security_group: type("ec2/securityGroup:SecurityGroup", { vpcId: "vpc_id", name: "name" }, "{id}", ["ingress", "egress"]),
  aws_vpc_security_group_ingress_rule: type("vpc/securityGroupIngressRule:SecurityGroupIngressRule", rule, "{security_group_rule_id}", ruleAlso),
  aws_vpc_security_group_egress_rule: type("vpc/securityGroupEgressRule:SecurityGroupEgressRule", rule, "{security_group_rule_id}", ruleAlso),
  aws_vpc_endpoint: type("ec2/vpcEndpoint:VpcEndpoint", { vpcId: "vpc_id", serviceName: "service_name", vpcEndpointType: "vpc_endpoint_type" }),
  aws_vpc_peering_connection: type("ec2/vpcPeeringConnection:VpcPeeringConnection", { vpcId: "vpc_id", peerVpcId: "peer_vpc_id" }),
  aws_vpc_peering_connection_accepter: type("ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter", {
    vpcPeeringConnectionId: "vpc_peering_connection_id",
  }),
};

const rooms: Readonly<Record<string, TerraformType>> = {
  aws_db_subnet_group: type("rds/subnetGroup:SubnetGroup", { name: "name" }, "{name}"),
  // Its id is RDS's own resource id since version 5 of the provider, and imports nothing.
  aws_db_instance: type("rds/instance:Instance", { identifier: "identifier" }, "{identifier}"),
  aws_rds_cluster: type("rds/cluster:Cluster", { clusterIdentifier: "cluster_identifier" }, "{cluster_identifier}"),
  aws_rds_cluster_instance: type("rds/clusterInstance:ClusterInstance", { identifier: "identifier" }, "{identifier}"),
  aws_iam_role: type("iam/role:Role", { name: "name" }, "{name}"),
  aws_iam_role_policy: type("iam/rolePolicy:RolePolicy", { role: "role", name: "name" }, "{role}:{name}"),
  aws_iam_role_policy_attachment: type("iam/rolePolicyAttachment:RolePolicyAttachment", { role: "role", policyArn: "policy_arn" }, "{role}/{policy_arn}"),
  aws_iam_openid_connect_provider: type("iam/openIdConnectProvider:OpenIdConnectProvider", { url: "url" }, "{arn}"),
  aws_cloudwatch_log_group: type("cloudwatch/logGroup:LogGroup", { name: "name" }, "{name}"),
  aws_lambda_function: type("lambda/function:Function", { name: "function_name" }, "{function_name}"),
  aws_lambda_alias: type("lambda/alias:Alias", { functionName: "function_name", name: "name" }, "{function_name}/{name}"),
  // A permission on an alias or a version is another one than the function's.
  aws_lambda_permission: unless(
    type("lambda/permission:Permission", { function: "function_name", statementId: "statement_id" }, "{function_name}/{statement_id}"),
    { attribute: "qualifier", importId: "{function_name}:{qualifier}/{statement_id}" },
  ),
  aws_lambda_event_source_mapping: type(
    "lambda/eventSourceMapping:EventSourceMapping",
    { eventSourceArn: "event_source_arn", functionName: "function_arn" },
    "{uuid}",
  ),
  aws_sqs_queue: type("sqs/queue:Queue", { name: "name" }, "{url}"),
  aws_ecr_repository: type("ecr/repository:Repository", { name: "name" }, "{name}"),
  aws_ecr_lifecycle_policy: type("ecr/lifecyclePolicy:LifecyclePolicy", { repository: "repository" }, "{repository}"),
  aws_secretsmanager_secret: type("secretsmanager/secret:Secret", { name: "name" }, "{arn}"),
};

const edge: Readonly<Record<string, TerraformType>> = {
  aws_cloudfront_distribution: type("cloudfront/distribution:Distribution", {}, "{id}", ["aliases", "origin"]),
  aws_cloudfront_origin_access_control: type("cloudfront/originAccessControl:OriginAccessControl", { name: "name" }),
  aws_cloudfront_origin_access_identity: type("cloudfront/originAccessIdentity:OriginAccessIdentity", { comment: "comment" }),
  aws_cloudfront_function: type("cloudfront/function:Function", { name: "name" }, "{name}"),
  aws_apigatewayv2_api: type("apigatewayv2/api:Api", { name: "name" }),
  aws_apigatewayv2_integration: type("apigatewayv2/integration:Integration", { apiId: "api_id" }, "{api_id}/{id}"),
  aws_apigatewayv2_route: type("apigatewayv2/route:Route", { apiId: "api_id", routeKey: "route_key" }, "{api_id}/{id}"),
  aws_apigatewayv2_stage: type("apigatewayv2/stage:Stage", { apiId: "api_id", name: "name" }, "{api_id}/{name}"),
  aws_apigatewayv2_domain_name: type("apigatewayv2/domainName:DomainName", { domainName: "domain_name" }, "{domain_name}"),
  aws_apigatewayv2_api_mapping: type("apigatewayv2/apiMapping:ApiMapping", { domainName: "domain_name", apiId: "api_id" }, "{id}/{domain_name}"),
  aws_cognito_user_pool: type("cognito/userPool:UserPool", { name: "name" }),
  aws_cognito_user_pool_client: type("cognito/userPoolClient:UserPoolClient", { userPoolId: "user_pool_id", name: "name" }, "{user_pool_id}/{id}"),
  aws_cognito_user_pool_domain: type("cognito/userPoolDomain:UserPoolDomain", { domain: "domain" }, "{domain}"),
  aws_route53_zone: type("route53/zone:Zone", { name: "name" }, "{zone_id}"),
  // Its name may be written from the zone on, or be empty; its fqdn is whole. Weighted and other routing makes several of one name.
  aws_route53_record: unless(type("route53/record:Record", { zoneId: "zone_id", name: "fqdn", type: "type" }, "{zone_id}_{fqdn}_{type}"), {
    attribute: "set_identifier",
    importId: "{zone_id}_{fqdn}_{type}_{set_identifier}",
  }),
};

const onDefaultBus: Unlike = { attribute: "event_bus_name", plain: "default" };

const watching: Readonly<Record<string, TerraformType>> = {
  // The program's are on the account's own bus.
  aws_cloudwatch_event_rule: unless(type("cloudwatch/eventRule:EventRule", { name: "name" }, "{event_bus_name}/{name}"), onDefaultBus),
  aws_cloudwatch_event_target: unless(
    type("cloudwatch/eventTarget:EventTarget", { rule: "rule", targetId: "target_id" }, "{event_bus_name}/{rule}/{target_id}"),
    onDefaultBus,
  ),
  aws_cloudwatch_metric_alarm: type("cloudwatch/metricAlarm:MetricAlarm", { name: "alarm_name" }, "{alarm_name}"),
  aws_cloudwatch_dashboard: type("cloudwatch/dashboard:Dashboard", { dashboardName: "dashboard_name" }, "{dashboard_name}"),
};

const bucket = (token: string) => type(`s3/${token}`, { bucket: "bucket" }, "{bucket}");

const buckets: Readonly<Record<string, TerraformType>> = {
  aws_s3_bucket: bucket("bucket:Bucket"),
  aws_s3_bucket_acl: bucket("bucketAcl:BucketAcl"),
  aws_s3_bucket_cors_configuration: bucket("bucketCorsConfiguration:BucketCorsConfiguration"),
  aws_s3_bucket_ownership_controls: bucket("bucketOwnershipControls:BucketOwnershipControls"),
  aws_s3_bucket_policy: bucket("bucketPolicy:BucketPolicy"),
  aws_s3_bucket_public_access_block: bucket("bucketPublicAccessBlock:BucketPublicAccessBlock"),
  aws_s3_bucket_server_side_encryption_configuration: bucket("bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration"),
  aws_s3_bucket_versioning: bucket("bucketVersioning:BucketVersioning"),
};

/** Every Terraform type that the program registers, or that Terraform managed in either account. */
export const terraformTypes: Readonly<Record<string, TerraformType>> = { ...network, ...rooms, ...edge, ...watching, ...buckets };

/** Types that are a part of another: the attribute that names what they belong to. Nobody adopts them, or holds them apart. */
export const parts: Readonly<Record<string, string>> = {
  // A secret's value. Terraform holds it in plain text; the program neither reads nor writes one.
  aws_secretsmanager_secret_version: "secret_id",
};

/**
 * A rule as the provider wrote it before each was a resource of its own. Its id is a hash of the provider's; AWS's own stands
 * beside it only where the rule has one peer.
 */
export const legacyRule = "aws_security_group_rule";

export const legacyRuleAttributes = [
  "id",
  "type",
  "security_group_id",
  "security_group_rule_id",
  "protocol",
  "from_port",
  "to_port",
  "cidr_blocks",
  "ipv6_cidr_blocks",
  "prefix_list_ids",
  "source_security_group_id",
  "self",
];
