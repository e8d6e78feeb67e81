// Over 150 lines: one table, a row a type.
import assert from "node:assert/strict";
import { importIdFault } from "../../environment/import-ids";
import { unknownId } from "../../environment/ledger";
import { everyRegisteredType } from "../support/types";

const queue = "https://sqs.us-west-2.amazonaws.com/123456789012/jobs";
const uuid = "01234567-89ab-cdef-0123-456789abcdef";

const bucket = ["bluemoxon-images", "arn:aws:s3:::bluemoxon-images", "bluemoxon-images,123456789012", "Images", "bluemoxon_images"] as const;

/** Type -> an id that imports it, then ids that look like one: another type's, one cut short, an ARN, a name. */
const ids: Readonly<Record<string, readonly [right: string, ...wrong: readonly string[]]>> = {
  "aws:ec2/vpc:Vpc": ["vpc-023f4b1dc7c2c4296", "subnet-023f4b1dc7c2c4296", "vpc-", "vpc-XYZ", " vpc-023f4b1dc7c2c4296"],
  "aws:ec2/subnet:Subnet": ["subnet-0b170eacdfed1ec3a", "vpc-0b170eacdfed1ec3a", "0b170eacdfed1ec3a"],
  "aws:ec2/internetGateway:InternetGateway": ["igw-0c8c2413e3958ec04", "nat-0c8c2413e3958ec04"],
  "aws:ec2/eip:Eip": ["eipalloc-098bcae03133fb25a", "eipassoc-098bcae03133fb25a", "203.0.113.7"],
  "aws:ec2/natGateway:NatGateway": ["nat-0551444ab65c31f8c", "igw-0551444ab65c31f8c"],
  "aws:ec2/routeTable:RouteTable": ["rtb-047fb09852afa8c21", "rtbassoc-047fb09852afa8c21"],
  "aws:ec2/route:Route": ["rtb-047fb09852afa8c21_0.0.0.0/0", "rtb-047fb09852afa8c21", "rtb-047fb09852afa8c21/0.0.0.0/0"],
  "aws:ec2/routeTableAssociation:RouteTableAssociation": [
    "subnet-0b170eacdfed1ec3a/rtb-047fb09852afa8c21",
    "rtbassoc-047fb09852afa8c21",
    "rtb-047fb09852afa8c21/subnet-0b170eacdfed1ec3a",
  ],
  "aws:ec2/securityGroup:SecurityGroup": ["sg-0ae3f0f22c08e0c62", "sgr-0ae3f0f22c08e0c62", "bluemoxon-lambda-sg"],
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": ["sgr-0ae3f0f22c08e0c62", "sg-0ae3f0f22c08e0c62"],
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": ["sgr-0ae3f0f22c08e0c62", "sg-0ae3f0f22c08e0c62_egress_tcp_443_443_0.0.0.0/0"],
  "aws:ec2/vpcEndpoint:VpcEndpoint": ["vpce-0fa311c71ef94ad87", "vpc-0fa311c71ef94ad87"],
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": ["pcx-02121caf322533640", "vpc-02121caf322533640", "pcx-"],
  "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter": ["pcx-02121caf322533640", "pcxa-02121caf322533640"],
  "aws:rds/subnetGroup:SubnetGroup": ["bluemoxon-db-subnet-group", "arn:aws:rds:us-west-2:123456789012:subgrp:group"],
  "aws:rds/instance:Instance": ["bluemoxon-db", "arn:aws:rds:us-west-2:123456789012:db:bluemoxon-db", "a db"],
  "aws:rds/cluster:Cluster": ["bluemoxon-cluster", "arn:aws:rds:us-west-2:123456789012:cluster:bluemoxon-cluster"],
  "aws:rds/clusterInstance:ClusterInstance": ["bluemoxon-instance-1", "a b"],
  "aws:secretsmanager/secret:Secret": [
    "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl",
    "bluemoxon/db-credentials",
    "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials*",
    "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl|AWSCURRENT",
  ],
  "aws:iam/role:Role": ["bluemoxon-api-role", "arn:aws:iam::123456789012:role/bluemoxon-api-role"],
  "aws:iam/rolePolicy:RolePolicy": ["bluemoxon-api-role:s3-access", "bluemoxon-api-role/s3-access", "s3-access", "bluemoxon-api-role:"],
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": [
    "bluemoxon-api-role/arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole",
    "bluemoxon-api-role:AWSLambdaBasicExecutionRole",
    "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
  ],
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": [
    "arn:aws:iam::266672885920:oidc-provider/token.actions.githubusercontent.com",
    "token.actions.githubusercontent.com",
    "https://token.actions.githubusercontent.com",
    "arn:aws:iam::266672885920:role/github-actions-deploy",
  ],
  "aws:cognito/userPool:UserPool": ["us-west-2_PvdIpXVKF", "bluemoxon-users", "arn:aws:cognito-idp:us-west-2:123456789012:userpool/us-west-2_PvdIpXVKF"],
  "aws:cognito/userPoolClient:UserPoolClient": [
    "us-west-2_PvdIpXVKF/3ndaok3psd2ncqfjrdb57825he",
    "3ndaok3psd2ncqfjrdb57825he",
    "us-west-2_PvdIpXVKF",
    "us-west-2_PvdIpXVKF/bluemoxon web",
  ],
  "aws:cognito/userPoolDomain:UserPoolDomain": ["bluemoxon-staging", "bluemoxon.auth.us-west-2.amazoncognito.com", "-bluemoxon"],
  "aws:cloudwatch/logGroup:LogGroup": ["/aws/lambda/bluemoxon-api", "arn:aws:logs:us-west-2:123456789012:log-group:/aws/lambda/bluemoxon-api"],
  "aws:lambda/function:Function": ["bluemoxon-api", "arn:aws:lambda:us-west-2:123456789012:function:bluemoxon-api"],
  "aws:lambda/alias:Alias": ["bluemoxon-api/prod", "bluemoxon-api", "bluemoxon-api:prod", "arn:aws:lambda:us-west-2:123456789012:function:bluemoxon-api:prod"],
  "aws:lambda/eventSourceMapping:EventSourceMapping": [uuid, uuid.slice(1), uuid.replaceAll("-", "")],
  "aws:sns/topic:Topic": [
    "arn:aws:sns:us-west-2:123456789012:alarms",
    "alarms",
    "arn:aws:sqs:us-west-2:123456789012:alarms",
    `arn:aws:sns:us-west-2:123456789012:alarms:${uuid}`,
  ],
  "aws:sns/topicSubscription:TopicSubscription": [
    `arn:aws:sns:us-west-2:123456789012:alarms:${uuid}`,
    "arn:aws:sns:us-west-2:123456789012:alarms",
    "PendingConfirmation",
    uuid,
  ],
  "aws:sqs/queue:Queue": [queue, "jobs", "arn:aws:sqs:us-west-2:123456789012:jobs", queue.replace("https", "http"), `${queue}/`],
  "aws:ecr/repository:Repository": ["bluemoxon-scraper", "123456789012.dkr.ecr.us-west-2.amazonaws.com/scraper:latest"],
  "aws:ecr/lifecyclePolicy:LifecyclePolicy": ["bluemoxon-staging-scraper", "arn:aws:ecr:us-west-2:123456789012:repository/scraper"],
  "aws:s3/bucket:Bucket": bucket,
  "aws:s3/bucketVersioning:BucketVersioning": bucket,
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration": bucket,
  "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock": bucket,
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": bucket,
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": bucket,
  "aws:s3/bucketAcl:BucketAcl": bucket,
  "aws:s3/bucketPolicy:BucketPolicy": bucket,
  "aws:cloudfront/distribution:Distribution": ["E16BJX90QWQNQO", "d2zwmzka4w6cws.cloudfront.net", "e16bjx90qwqnqo"],
  "aws:cloudfront/originAccessControl:OriginAccessControl": ["EZGSJYMZAFG0S", "bluemoxon-frontend-oac"],
  "aws:cloudfront/originAccessIdentity:OriginAccessIdentity": ["E74FTE3AJFJ256", "origin-access-identity/cloudfront/E74FTE3AJFJ256"],
  "aws:apigatewayv2/api:Api": ["h7q9ga51xa", "arn:aws:apigateway:us-west-2::/apis/h7q9ga51xa", "bluemoxon-api", "h7q9ga51xa/2df76cs"],
  "aws:apigatewayv2/integration:Integration": ["h7q9ga51xa/2df76cs", "2df76cs", "integrations/2df76cs/"],
  "aws:apigatewayv2/route:Route": ["h7q9ga51xa/y20vq4n", "y20vq4n", "h7q9ga51xa/"],
  "aws:apigatewayv2/stage:Stage": ["h7q9ga51xa/$default", "$default"],
  "aws:apigatewayv2/domainName:DomainName": ["api.bluemoxon.com", "https://api.bluemoxon.com", "bluemoxon"],
  "aws:apigatewayv2/apiMapping:ApiMapping": ["3d0r7t/api.bluemoxon.com", "api.bluemoxon.com/3d0r7t", "3d0r7t"],
  "aws:route53/zone:Zone": ["Z09346283AE9VMIQQJ8VL", "/hostedzone/Z09346283AE9VMIQQJ8VL", "bluemoxon.com"],
  "aws:route53/record:Record": [
    "Z09346283AE9VMIQQJ8VL_app.bluemoxon.com_A",
    "app.bluemoxon.com_A",
    "Z09346283AE9VMIQQJ8VL_app.bluemoxon.com",
    "Z09346283AE9VMIQQJ8VL/app.bluemoxon.com/A",
  ],
  "aws:cloudwatch/eventRule:EventRule": ["default/bluemoxon-staging-keep-warm", "bluemoxon-staging-keep-warm", "arn:aws:events:us-west-2:123456789012:rule/a"],
  "aws:cloudwatch/eventTarget:EventTarget": ["default/bluemoxon-staging-keep-warm/1", "bluemoxon-staging-keep-warm/1", "default/keep warm/1"],
  "aws:cloudwatch/metricAlarm:MetricAlarm": [
    "BlueMoxon-API-5xxErrors",
    "arn:aws:cloudwatch:us-west-2:123456789012:alarm:BlueMoxon-API-5xxErrors",
    "a\nb",
    "x".repeat(256),
  ],
  "aws:cloudwatch/compositeAlarm:CompositeAlarm": ["BlueMoxon API unwell", "arn:aws:cloudwatch:us-west-2:123456789012:alarm:BlueMoxon-API-Unwell", ""],
  "aws:cloudwatch/dashboard:Dashboard": ["BlueMoxon-API", "arn:aws:cloudwatch::123456789012:dashboard/BlueMoxon-API", "BlueMoxon API"],
  "aws:lambda/permission:Permission": ["bluemoxon-api/AllowAPIGatewayInvoke", "AllowAPIGatewayInvoke", "arn:aws:lambda:us-west-2:123456789012:function:a/b"],
  "aws:cloudfront/function:Function": ["bluemoxon-strip-prefix", "arn:aws:cloudfront::123456789012:function/bluemoxon-strip-prefix"],
};

// Proves the form of an id. Does not prove that something lives under it: discover does.
describe("environment/import-ids", () => {
  for (const [type, [right, ...wrong]] of Object.entries(ids)) {
    it(`takes an id of ${type} and refuses what only looks like one`, () => {
      assert.equal(importIdFault(type, right), undefined);
      for (const id of [...wrong, "", unknownId].filter((id) => !(id === unknownId && isNamed(type)))) {
        const fault = importIdFault(type, id);
        assert.ok(fault?.startsWith(`"${id}" is not an import id of ${type}. Expected one like `), `${id}: ${String(fault)}`);
      }
    });
  }

  it("takes whatever name CloudWatch takes for an alarm, and CloudWatch Logs for a group", () => {
    for (const name of ["BlueMoxon API 5xx Errors", "BlueMoxon API #5xx", "BlueMoxon API: 5xx", "5e3", "ü".repeat(255)])
      assert.equal(importIdFault("aws:cloudwatch/metricAlarm:MetricAlarm", name), undefined, name);
    assert.equal(importIdFault("aws:cloudwatch/logGroup:LogGroup", "app#1"), undefined);
  });

  it("refuses a type whose form nobody has written down, rather than adopt on trust", () => {
    assert.equal(
      importIdFault("aws:kms/key:Key", "bluemoxon-images"),
      "the import id format of aws:kms/key:Key is not known. Add the type to aws/, from the provider's documentation",
    );
  });

  it("knows the form of every type that the program can register, and each has its case here", async () => {
    assert.deepEqual(Object.keys(ids).sort(), await everyRegisteredType());
  });
});

/** Types whose id is a free name: `unknown` could be one, and only the reader, which knows the ledger's word for it, can tell. */
function isNamed(type: string): boolean {
  return importIdFault(type, "a-free-name") === undefined;
}
