/** What an import id of each type looks like, as the AWS provider's documentation of that resource states it. */
interface ImportId {
  readonly pattern: RegExp;
  readonly example: string;
}

const prefixed = (prefix: string): ImportId => ({ pattern: new RegExp(`^${prefix}-[0-9a-f]{8,17}$`), example: `${prefix}-0123456789abcdef0` });
const named = (example: string): ImportId => ({ pattern: /^[\w+=,.@/-]+$/, example });

/** S3's settings of a bucket are imported by its name; `name,accountId`, which is also taken, would be another id in the state. */
const bucketNamed: ImportId = { pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, example: "app-images" };
/** What belongs to an HTTP API: the API's id, then its own. */
const inApi = (own: string): ImportId => ({ pattern: /^[a-z0-9]{10}\/[\w$-]+$/, example: `a1b2c3d4e5/${own}` });

const byType: Readonly<Record<string, ImportId>> = {
  "aws:ec2/vpc:Vpc": prefixed("vpc"),
  "aws:ec2/subnet:Subnet": prefixed("subnet"),
  "aws:ec2/internetGateway:InternetGateway": prefixed("igw"),
  "aws:ec2/eip:Eip": prefixed("eipalloc"),
  "aws:ec2/natGateway:NatGateway": prefixed("nat"),
  "aws:ec2/routeTable:RouteTable": prefixed("rtb"),
  "aws:ec2/route:Route": { pattern: /^rtb-[0-9a-f]{8,17}_[\d./]+$/, example: "rtb-0123456789abcdef0_0.0.0.0/0" },
  "aws:ec2/routeTableAssociation:RouteTableAssociation": {
    pattern: /^subnet-[0-9a-f]{8,17}\/rtb-[0-9a-f]{8,17}$/,
    example: "subnet-0123456789abcdef0/rtb-0123456789abcdef0",
  },
  "aws:ec2/securityGroup:SecurityGroup": prefixed("sg"),
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": prefixed("sgr"),
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": prefixed("sgr"),
  "aws:ec2/vpcEndpoint:VpcEndpoint": prefixed("vpce"),
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": prefixed("pcx"),
  "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter": prefixed("pcx"),
  "aws:rds/subnetGroup:SubnetGroup": named("app-db-subnet-group"),
  "aws:rds/instance:Instance": named("app-db"),
  "aws:rds/cluster:Cluster": named("app-cluster"),
  "aws:rds/clusterInstance:ClusterInstance": named("app-instance-1"),
  "aws:secretsmanager/secret:Secret": {
    pattern: /^arn:aws:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}$/,
    example: "arn:aws:secretsmanager:us-west-2:123456789012:secret:app/database-AbCdEf",
  },
  "aws:iam/role:Role": named("app-role"),
  "aws:iam/rolePolicy:RolePolicy": { pattern: /^[\w+=,.@-]+:[\w+=,.@-]+$/, example: "app-role:policy-name" },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
    pattern: /^[\w+=,.@-]+\/arn:aws:iam::(aws|\d{12}):policy\/.+$/,
    example: "app-role/arn:aws:iam::aws:policy/ReadOnlyAccess",
  },
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {
    pattern: /^arn:aws:iam::\d{12}:oidc-provider\/[a-z0-9.-]+(\/\S+)?$/,
    example: "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com",
  },
  "aws:cognito/userPool:UserPool": { pattern: /^[a-z]{2}(-[a-z]+)+-\d_\w+$/, example: "us-west-2_AbCdEfGhI" },
  "aws:cognito/userPoolClient:UserPoolClient": {
    pattern: /^[a-z]{2}(-[a-z]+)+-\d_\w+\/[a-z0-9]{1,128}$/,
    example: "us-west-2_AbCdEfGhI/3ho4ek12345678909nh3fmhpko",
  },
  "aws:cognito/userPoolDomain:UserPoolDomain": { pattern: /^[a-z0-9](-?[a-z0-9])*$/, example: "app-sign-in" },
  "aws:cloudwatch/logGroup:LogGroup": { pattern: /^[\w./#-]{1,512}$/, example: "/aws/lambda/app" },
  "aws:lambda/function:Function": named("app-api"),
  "aws:lambda/alias:Alias": { pattern: /^[\w-]{1,64}\/[\w-]{1,128}$/, example: "app-api/live" },
  "aws:lambda/eventSourceMapping:EventSourceMapping": { pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, example: "the mapping's UUID" },
  "aws:sqs/queue:Queue": {
    pattern: /^https:\/\/sqs\.[a-z0-9-]+\.amazonaws\.com\/\d{12}\/[\w.-]+$/,
    example: "https://sqs.us-west-2.amazonaws.com/123456789012/app-jobs",
  },
  "aws:ecr/repository:Repository": named("app-scraper"),
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": named("app-scraper"),
  "aws:s3/bucket:Bucket": bucketNamed,
  "aws:s3/bucketVersioning:BucketVersioning": bucketNamed,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": bucketNamed,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": bucketNamed,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": bucketNamed,
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": bucketNamed,
  "aws:s3/bucketAcl:BucketAcl": bucketNamed,
  "aws:s3/bucketPolicy:BucketPolicy": bucketNamed,
  "aws:cloudfront/distribution:Distribution": { pattern: /^E[A-Z0-9]{9,14}$/, example: "E0123456789ABC" },
  "aws:cloudfront/originAccessControl:OriginAccessControl": { pattern: /^E[A-Z0-9]{9,14}$/, example: "E0123456789ABC" },
  "aws:cloudfront/originAccessIdentity:OriginAccessIdentity": { pattern: /^E[A-Z0-9]{9,14}$/, example: "E0123456789ABC" },
  "aws:cloudfront/function:Function": named("app-strip-prefix"),
  "aws:apigatewayv2/api:Api": { pattern: /^[a-z0-9]{10}$/, example: "a1b2c3d4e5" },
  "aws:apigatewayv2/integration:Integration": inApi("1a2b3c4"),
  "aws:apigatewayv2/route:Route": inApi("1a2b3c4"),
  "aws:apigatewayv2/stage:Stage": inApi("$default"),
  "aws:apigatewayv2/domainName:DomainName": { pattern: /^([a-z0-9-]+\.)+[a-z]{2,}$/, example: "api.example.com" },
  "aws:apigatewayv2/apiMapping:ApiMapping": { pattern: /^[a-z0-9]{6,12}\/([a-z0-9-]+\.)+[a-z]{2,}$/, example: "1a2b3c/api.example.com" },
  "aws:route53/zone:Zone": { pattern: /^Z[A-Z0-9]{1,31}$/, example: "Z0123456789ABCDEFGHIJ" },
  "aws:route53/record:Record": { pattern: /^Z[A-Z0-9]{1,31}_[a-z0-9*_.-]+_[A-Z]+$/, example: "Z0123456789ABCDEFGHIJ_app.example.com_A" },
  "aws:cloudwatch/eventRule:EventRule": { pattern: /^[\w./-]{1,256}\/[\w.-]{1,64}$/, example: "default/app-warmup" },
  "aws:cloudwatch/eventTarget:EventTarget": { pattern: /^[\w./-]{1,256}\/[\w.-]{1,64}\/[\w.-]{1,64}$/, example: "default/app-warmup/target-1" },
  // Any text without control characters, blanks and signs included (API reference, PutMetricAlarm).
  "aws:cloudwatch/metricAlarm:MetricAlarm": { pattern: /^(?!arn:)\P{Cc}{1,255}$/u, example: "App API errors" },
  "aws:cloudwatch/dashboard:Dashboard": { pattern: /^[\w-]{1,255}$/, example: "App-API" },
  "aws:lambda/permission:Permission": { pattern: /^[\w-]{1,64}(:[\w$-]+)?\/[\w-]{1,100}$/, example: "app-api/AllowAPIGatewayInvoke" },
};

/**
 * Why `id` can't import a resource of this type, or undefined when it can. A type without an entry is a fault too:
 * an id that nobody can check is not adopted.
 */
export function importIdFault(type: string, id: string): string | undefined {
  const format = byType[type];
  if (format === undefined) return `the import id format of ${type} is not known. Add it to environment/import-ids.ts from the provider's documentation`;
  return format.pattern.test(id) ? undefined : `"${id}" is not an import id of ${type}. Expected one like ${format.example}`;
}
