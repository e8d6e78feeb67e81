import assert from "node:assert/strict";
import { ApiGatewayV2Client } from "@aws-sdk/client-apigatewayv2";
import { EC2Client, type SecurityGroupRule } from "@aws-sdk/client-ec2";
import { ECRClient } from "@aws-sdk/client-ecr";
import { IAMClient } from "@aws-sdk/client-iam";
import { LambdaClient } from "@aws-sdk/client-lambda";
import { RDSClient } from "@aws-sdk/client-rds";
import { type ResourceRecordSet, Route53Client } from "@aws-sdk/client-route-53";
import { unresolved } from "../../aws/finding";
import { found } from "../support/found";
import { account, answering } from "../support/live";

// Proves what a row is taken for. Does not prove that AWS answers so: the answers are written from its documentation.
describe("a security group's rule is known by its one peer", () => {
  const port = { IsEgress: false, IpProtocol: "tcp", FromPort: 5432, ToPort: 5432 };
  const rules: readonly SecurityGroupRule[] = [
    { SecurityGroupRuleId: "sgr-list", ...port, PrefixListId: "pl-1" },
    { SecurityGroupRuleId: "sgr-v6", ...port, CidrIpv6: "::/0" },
    { SecurityGroupRuleId: "sgr-v4", ...port, CidrIpv4: "10.0.0.0/16" },
    { SecurityGroupRuleId: "sgr-group", ...port, ReferencedGroupInfo: { GroupId: "sg-lambda" } },
  ];
  const live = account({}, { ec2: answering(new EC2Client({ region: "us-west-2" }), { DescribeSecurityGroupRulesCommand: { SecurityGroupRules: rules } }) });
  const ids = async (peer: object) => {
    const inputs = { securityGroupId: "sg-database", ipProtocol: "tcp", fromPort: 5432, toPort: 5432, ...peer };
    return (await found("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", inputs, live)).map(([id]) => id);
  };

  it("of whichever kind", async () => {
    assert.deepEqual(await ids({ referencedSecurityGroupId: "sg-lambda" }), ["sgr-group"]);
    assert.deepEqual(await ids({ cidrIpv4: "10.0.0.0/16" }), ["sgr-v4"]);
    assert.deepEqual(await ids({ cidrIpv6: "::/0" }), ["sgr-v6"]);
    assert.deepEqual(await ids({ prefixListId: "pl-1" }), ["sgr-list"]);
  });

  it("and a peer that was not found is no rule without that peer", async () => {
    assert.deepEqual(await ids({ referencedSecurityGroupId: unresolved }), []);
    assert.deepEqual(await ids({ securityGroupId: unresolved, cidrIpv4: "10.0.0.0/16" }), []);
  });
});

describe("a record is known by its name and type", () => {
  const a = (Name: string, more: Partial<ResourceRecordSet> = {}): ResourceRecordSet => ({ Name, Type: "A", ...more });
  const ids = (name: string, ...ResourceRecordSets: readonly ResourceRecordSet[]) => {
    const live = account({}, { route53: answering(new Route53Client({ region: "us-west-2" }), { ListResourceRecordSetsCommand: { ResourceRecordSets } }) });
    return found("aws:route53/record:Record", { zoneId: "Z1", name, type: "A" }, live);
  };

  it("and not the next one after where it would stand, nor one of another type", async () => {
    assert.deepEqual(await ids("app.example.com", a("app.example.com."), a("www.example.com.")), [["Z1_app.example.com_A", undefined]]);
    assert.deepEqual(await ids("app.example.com", a("b.example.com."), { Name: "app.example.com.", Type: "AAAA" }), []);
  });

  it("as AWS writes it: a wildcard by its code", async () => {
    assert.deepEqual(await ids("*.example.com", a("\\052.example.com.")), [["Z1_*.example.com_A", undefined]]);
  });

  it("and, among several with a routing policy, by nothing that a row states: each is told by its set identifier, and none is taken", async () => {
    const weighted = [a("app.example.com.", { SetIdentifier: "blue", Weight: 90 }), a("app.example.com.", { SetIdentifier: "green", Weight: 0 })];
    assert.deepEqual(await ids("app.example.com", ...weighted), [
      ["Z1_app.example.com_A_blue", "blue, weight 90"],
      ["Z1_app.example.com_A_green", "green, weight 0"],
    ]);
    assert.deepEqual(await ids("app.example.com", a("app.example.com.", { SetIdentifier: "west", Region: "us-west-2", Failover: "PRIMARY" })), [
      ["Z1_app.example.com_A_west", "west, us-west-2, PRIMARY"],
    ]);
  });
});

describe("an id is the one that AWS answers, also where it was asked for in another spelling", () => {
  const region = { region: "us-west-2" };
  const live = account(
    {},
    {
      rds: answering(new RDSClient(region), {
        DescribeDBInstancesCommand: { DBInstances: [{ DBInstanceIdentifier: "blue" }] },
        DescribeDBClustersCommand: { DBClusters: [{ DBClusterIdentifier: "blue" }] },
        DescribeDBSubnetGroupsCommand: { DBSubnetGroups: [{ DBSubnetGroupName: "blue" }] },
      }),
      iam: answering(new IAMClient(region), {
        GetRoleCommand: { Role: { RoleName: "blue", Arn: "arn:aws:iam::1:role/blue" } },
        GetRolePolicyCommand: { RoleName: "blue", PolicyName: "blue" },
      }),
      lambda: answering(new LambdaClient(region), {
        GetFunctionConfigurationCommand: { FunctionName: "blue", FunctionArn: "arn:aws:lambda:us-west-2:1:function:blue" },
      }),
      ecr: answering(new ECRClient(region), {
        DescribeRepositoriesCommand: { repositories: [{ repositoryName: "blue" }] },
        GetLifecyclePolicyCommand: { repositoryName: "blue" },
      }),
      gateway: answering(new ApiGatewayV2Client(region), {
        GetDomainNameCommand: { DomainName: "blue" },
        GetStageCommand: { StageName: "blue" },
      }),
    },
  );
  for (const [type, inputs, id] of [
    ["aws:rds/instance:Instance", { identifier: "Blue" }, "blue"],
    ["aws:rds/clusterInstance:ClusterInstance", { identifier: "Blue" }, "blue"],
    ["aws:rds/cluster:Cluster", { clusterIdentifier: "Blue" }, "blue"],
    ["aws:rds/subnetGroup:SubnetGroup", { name: "Blue" }, "blue"],
    ["aws:iam/role:Role", { name: "Blue" }, "blue"],
    ["aws:iam/rolePolicy:RolePolicy", { role: "Blue", name: "Blue" }, "blue:blue"],
    ["aws:lambda/function:Function", { name: "Blue" }, "blue"],
    ["aws:ecr/repository:Repository", { name: "Blue" }, "blue"],
    ["aws:ecr/lifecyclePolicy:LifecyclePolicy", { repository: "Blue" }, "blue"],
    ["aws:apigatewayv2/domainName:DomainName", { domainName: "Blue" }, "blue"],
    ["aws:apigatewayv2/stage:Stage", { apiId: "api-1", name: "Blue" }, "api-1/blue"],
  ] as const)
    it(type, async () => assert.deepEqual(await found(type, inputs, live), [[id, undefined]]));
});
