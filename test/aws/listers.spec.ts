import assert from "node:assert/strict";
import { EC2Client, type RouteTable, type SecurityGroup, type SecurityGroupRule } from "@aws-sdk/client-ec2";
import { type ResourceRecordSet, Route53Client } from "@aws-sdk/client-route-53";
import { zones } from "../../aws/route53/zone.live";
import type { Lister, LiveResource } from "../../aws/listing";
import type { LiveKind } from "../../aws/live-kind";
import { routeTables } from "../../aws/ec2/route-table.live";
import { securityGroups } from "../../aws/ec2/security-group.live";
import { account, answering } from "../support/live";

const nothing = () => [];
const ids = (liveResources: readonly LiveResource[], byAws: boolean): string[] =>
  liveResources.filter((one) => (one.byAws ?? false) === byAws).map(({ importId }) => importId);
const parents = (liveResources: readonly LiveResource[], id: string): string[] =>
  liveResources.find(({ importId }) => importId === id)?.within?.map(({ importId }) => importId) ?? [];

function listOf({ list }: LiveKind): Lister {
  assert.ok(list);
  return list;
}

// Proves what is AWS's own and what stands in what. Does not prove that AWS answers so: the answers are written from its documentation.
describe("aws/ec2/route-table.live", () => {
  const vpcs = [{ VpcId: "vpc-1" }, { VpcId: "vpc-0", IsDefault: true }];
  const local = { DestinationCidrBlock: "10.0.0.0/16", GatewayId: "local", Origin: "CreateRouteTable" } as const;
  const list = (...tables: RouteTable[]) => listOf(routeTables)(account({ "route-tables": tables, vpcs }), nothing);

  it("leaves to AWS what it routes by itself, and lists what somebody has added", async () => {
    const found = await list({
      RouteTableId: "rtb-1",
      VpcId: "vpc-1",
      Associations: [{ SubnetId: "subnet-1" }],
      Routes: [
        local,
        { DestinationCidrBlock: "0.0.0.0/0", NatGatewayId: "nat-1", Origin: "CreateRoute" },
        { DestinationIpv6CidrBlock: "::/0", GatewayId: "igw-1", Origin: "CreateRoute" },
        { DestinationCidrBlock: "192.168.0.0/16", GatewayId: "vgw-1", Origin: "EnableVgwRoutePropagation" },
        { DestinationPrefixListId: "pl-1", GatewayId: "vpce-1", Origin: "CreateRoute" },
      ],
    });
    assert.deepEqual(ids(found, true), ["rtb-1_10.0.0.0/16", "rtb-1_192.168.0.0/16", "rtb-1_pl-1"]);
    assert.deepEqual(ids(found, false), ["rtb-1", "rtb-1_0.0.0.0/0", "rtb-1_::/0", "subnet-1/rtb-1"]);
    assert.deepEqual(parents(found, "rtb-1_0.0.0.0/0"), ["rtb-1"]);
  });

  it("leaves a main table and its association to AWS, and counts what was put into it as the VPC's own", async () => {
    const added = { DestinationCidrBlock: "0.0.0.0/0", GatewayId: "igw-1", Origin: "CreateRoute" } as const;
    const found = await list({ RouteTableId: "rtb-1", VpcId: "vpc-1", Associations: [{ Main: true }], Routes: [local, added] });
    assert.deepEqual([ids(found, true), ids(found, false)], [["rtb-1", "rtb-1_10.0.0.0/16"], ["rtb-1_0.0.0.0/0"]]);
    assert.deepEqual(parents(found, "rtb-1_0.0.0.0/0"), ["rtb-1", "vpc-1"]);
    const born = await list({ RouteTableId: "rtb-0", VpcId: "vpc-0", Associations: [{ Main: true }], Routes: [local, added] });
    assert.deepEqual(ids(born, false), []);
  });
});

describe("aws/ec2/security-group.live", () => {
  const list = (SecurityGroups: SecurityGroup[], SecurityGroupRules: SecurityGroupRule[]) =>
    listOf(securityGroups)(
      account(
        {},
        {
          ec2: answering(new EC2Client({ region: "us-west-2" }), {
            DescribeSecurityGroupsCommand: { SecurityGroups },
            DescribeSecurityGroupRulesCommand: { SecurityGroupRules },
          }),
        },
      ),
      nothing,
    );
  const everywhere = { IsEgress: true, IpProtocol: "-1", CidrIpv4: "0.0.0.0/0" };

  it("leaves a default group with the two rules it is born with to AWS, and counts any other in it as the VPC's own", async () => {
    const found = await list(
      [{ GroupId: "sg-0", GroupName: "default", VpcId: "vpc-1" }],
      [
        { SecurityGroupRuleId: "sgr-out", GroupId: "sg-0", ...everywhere },
        { SecurityGroupRuleId: "sgr-self", GroupId: "sg-0", IsEgress: false, IpProtocol: "-1", ReferencedGroupInfo: { GroupId: "sg-0" } },
        { SecurityGroupRuleId: "sgr-ssh", GroupId: "sg-0", IsEgress: false, IpProtocol: "tcp", FromPort: 22, ToPort: 22, CidrIpv4: "0.0.0.0/0" },
      ],
    );
    assert.deepEqual([ids(found, true), ids(found, false)], [["sg-0", "sgr-out", "sgr-self"], ["sgr-ssh"]]);
    assert.deepEqual(parents(found, "sgr-ssh"), ["sg-0", "vpc-1"]);
  });

  it("lists every rule of another group, as a part of the group alone", async () => {
    const found = await list([{ GroupId: "sg-1", GroupName: "app", VpcId: "vpc-1" }], [{ SecurityGroupRuleId: "sgr-out", GroupId: "sg-1", ...everywhere }]);
    assert.deepEqual(ids(found, false), ["sg-1", "sgr-out"]);
    assert.deepEqual([parents(found, "sg-1"), parents(found, "sgr-out")], [["vpc-1"], ["sg-1"]]);
  });
});

describe("aws/route53/zone.live", () => {
  it("leaves a zone's own NS and SOA to AWS, and lists every other record under its import id, also one that validates a certificate", async () => {
    const ResourceRecordSets: ResourceRecordSet[] = [
      { Name: "example.com.", Type: "NS" },
      { Name: "example.com.", Type: "SOA" },
      { Name: "sub.example.com.", Type: "NS" },
      { Name: "\\052.example.com.", Type: "A" },
      { Name: "_1.example.com.", Type: "CNAME", ResourceRecords: [{ Value: "_2.x.acm-validations.aws." }] },
      { Name: "example.com.", Type: "A", SetIdentifier: "west" },
    ];
    const route53 = answering(new Route53Client({ region: "us-west-2" }), { ListResourceRecordSetsCommand: { ResourceRecordSets } });
    const found = await listOf(zones)(account({ zones: [{ Id: "/hostedzone/Z1", Name: "example.com." }] }, { route53 }), () => ["Z1"]);
    assert.deepEqual(ids(found, true), ["Z1_example.com_NS", "Z1_example.com_SOA"]);
    assert.deepEqual(ids(found, false), ["Z1", "Z1_sub.example.com_NS", "Z1_*.example.com_A", "Z1__1.example.com_CNAME", "Z1_example.com_A_west"]);
  });
});
