/**
 * Properties that tell what AWS made of a resource, and are no setting of it: a name, an address, a time, a state that comes and goes. What
 * stands in no list here counts as a setting, so one that a new version of the provider brings is seen.
 */
const everywhere: ReadonlySet<string> = new Set(["id", "arn", "region", "ownerId", "tagsAll"]);

/** Types whose properties of this kind, and what others say better: code is the deploy workflow's, what has rows of its own is told there. */
const byType: Readonly<Record<string, readonly string[]>> = {
  "aws:apigatewayv2/api:Api": ["apiEndpoint", "executionArn"],
  "aws:apigatewayv2/stage:Stage": ["executionArn", "invokeUrl", "deploymentId"],
  "aws:cloudfront/distribution:Distribution": [
    "callerReference",
    "domainName",
    "etag",
    "hostedZoneId",
    "inProgressValidationBatches",
    "lastModifiedTime",
    "status",
    "waitForDeployment",
  ],
  // Its code is read of the stage that people edit; what the edge runs tells no more of itself than the live stage's mark.
  "aws:cloudfront/function:Function": ["etag", "status", "publish"],
  "aws:cloudfront/originAccessControl:OriginAccessControl": ["etag"],
  "aws:cloudfront/originAccessIdentity:OriginAccessIdentity": ["callerReference", "cloudfrontAccessIdentityPath", "etag", "iamArn", "s3CanonicalUserId"],
  "aws:cloudwatch/dashboard:Dashboard": ["dashboardArn"],
  "aws:cognito/userPool:UserPool": ["creationDate", "endpoint", "estimatedNumberOfUsers", "lastModifiedDate"],
  "aws:cognito/userPoolDomain:UserPoolDomain": [
    "awsAccountId",
    "cloudfrontDistribution",
    "cloudfrontDistributionArn",
    "cloudfrontDistributionZoneId",
    "s3Bucket",
    "version",
  ],
  "aws:ec2/eip:Eip": ["allocationId", "privateDns", "publicDns", "publicIp"],
  "aws:ec2/natGateway:NatGateway": ["associationId", "networkInterfaceId", "privateIp", "publicIp", "vpcId"],
  "aws:ec2/route:Route": ["origin", "state", "instanceOwnerId"],
  // Routes and rules are resources of their own, and discover names those that are in no row.
  "aws:ec2/routeTable:RouteTable": ["routes"],
  "aws:ec2/securityGroup:SecurityGroup": ["ingress", "egress"],
  "aws:ec2/subnet:Subnet": ["availabilityZoneId"],
  "aws:ec2/vpc:Vpc": ["defaultNetworkAclId", "defaultRouteTableId", "defaultSecurityGroupId"],
  "aws:ec2/vpcEndpoint:VpcEndpoint": ["cidrBlocks", "dnsEntries", "networkInterfaceIds", "prefixListId", "requesterManaged", "state"],
  "aws:ecr/repository:Repository": ["registryId", "repositoryUrl"],
  // The same of a role's policies.
  "aws:iam/role:Role": ["createDate", "uniqueId", "inlinePolicies", "managedPolicyArns"],
  "aws:lambda/alias:Alias": ["functionVersion", "invokeArn", "routingConfig"],
  "aws:lambda/eventSourceMapping:EventSourceMapping": ["functionArn", "lastModified", "lastProcessingResult", "state", "stateTransitionReason", "uuid"],
  "aws:lambda/function:Function": [
    "code",
    "codeSha256",
    "imageUri",
    "invokeArn",
    "lastModified",
    "publish",
    "qualifiedArn",
    "qualifiedInvokeArn",
    "responseStreamingInvokeArn",
    "s3Bucket",
    "s3Key",
    "s3ObjectVersion",
    "sourceCodeHash",
    "sourceCodeSize",
    "version",
  ],
  "aws:rds/cluster:Cluster": ["clusterMembers", "clusterResourceId", "endpoint", "engineVersionActual", "hostedZoneId", "readerEndpoint"],
  "aws:rds/clusterInstance:ClusterInstance": ["dbiResourceId", "endpoint", "engineVersionActual", "writer"],
  "aws:rds/instance:Instance": ["address", "endpoint", "engineVersionActual", "hostedZoneId", "latestRestorableTime", "resourceId", "status"],
  "aws:route53/record:Record": ["fqdn"],
  "aws:route53/zone:Zone": ["nameServers", "primaryNameServer", "zoneId"],
  "aws:s3/bucket:Bucket": ["bucketDomainName", "bucketRegion", "bucketRegionalDomainName", "hostedZoneId"],
  "aws:sqs/queue:Queue": ["url"],
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": ["securityGroupRuleId"],
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": ["securityGroupRuleId"],
};

const computed = new Map(Object.entries(byType).map(([type, properties]) => [type, new Set(properties)]));

/** Whether a property of a type is no setting. The bridge's own notes begin with two underlines. */
export const isComputed = (type: string, property: string): boolean =>
  property.startsWith("__") || everywhere.has(property) || (computed.get(type)?.has(property) ?? false);

/** A bucket's properties that another resource of the program may hold -> its type. It is imported by the bucket's name. */
export const heldByPart: Readonly<Record<string, string>> = {
  corsRules: "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration",
  grants: "aws:s3/bucketAcl:BucketAcl",
  policy: "aws:s3/bucketPolicy:BucketPolicy",
  serverSideEncryptionConfiguration: "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  versioning: "aws:s3/bucketVersioning:BucketVersioning",
};
