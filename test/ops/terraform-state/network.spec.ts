// Over 150 lines: one state, searched case by case.
import assert from "node:assert/strict";
import { discoverInState } from "../../../ops/discover/terraform-state/state-discovery";
import type { StateResource } from "../../../ops/discover/terraform-state/format";
import type { Registration } from "../../../ops/recording";
import { emptyLedger } from "../../support/empty-ledger";
import { instance, resource, state } from "../../support/terraform";

const account = { id: "123456789012", region: "us-west-2", tags: {} };
const id = (prefix: string, digit: number) => `${prefix}-${String(digit).repeat(17)}`;
const [group, peer] = [id("sg", 1), id("sg", 2)];
const reference = (name: string, property = "id") => `{{${name}.${property}}}`;

/** What became of these rows: the id that was found, where the state speaks of it without one, or nothing. */
async function found(resources: readonly StateResource[], rows: readonly Registration[]) {
  const adopt = Object.fromEntries(rows.map(({ name }) => [name, "unknown"]));
  const { discovery, search, placed } = await discoverInState("s", state(...resources), rows, { account, ledger: { ...emptyLedger, adopt } });
  const rowsFound = discovery.findings.map((finding) => (finding.kind === "matched" ? finding.importId : (search.withoutId.get(finding.name) ?? finding.kind)));
  return { rows: rowsFound, objects: placed.map(({ status }) => status.kind) };
}

const securityGroup = (rest: Record<string, unknown> = {}) =>
  resource("aws_security_group.lambda", instance({ id: group, name: "lambda", vpc_id: "vpc-1", ingress: [], egress: [], ...rest }));
const groupRow: Registration = { type: "aws:ec2/securityGroup:SecurityGroup", name: "group", inputs: { vpcId: "vpc-1", name: "lambda" } };
const rule = (direction: "Ingress" | "Egress", inputs: Record<string, unknown>, name = "rule"): Registration => ({
  type: `aws:vpc/securityGroup${direction}Rule:SecurityGroup${direction}Rule`,
  name,
  inputs: { securityGroupId: reference("group"), ...inputs },
});
const https = { ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "10.0.0.0/8" };
const legacy = (rest: Record<string, unknown>) =>
  resource(
    "aws_security_group_rule.https",
    instance({ id: "sgrule-3141592653", type: "ingress", security_group_id: group, protocol: "tcp", from_port: 443, to_port: 443, ...rest }),
  );

describe("the network in a Terraform state", () => {
  it("tells a rule of its own by group, direction, protocol, ports and peer", async () => {
    const attributes = {
      id: id("sgr", 1),
      security_group_rule_id: id("sgr", 1),
      security_group_id: group,
      ip_protocol: "tcp",
      from_port: 443,
      to_port: 443,
      cidr_ipv4: "10.0.0.0/8",
      referenced_security_group_id: null,
    };
    const resources = [securityGroup(), resource("aws_vpc_security_group_ingress_rule.https", instance(attributes))];
    assert.deepEqual((await found(resources, [groupRow, rule("Ingress", https)])).rows, [group, id("sgr", 1)]);
    const others = [
      rule("Egress", https),
      ...[{ fromPort: 80 }, { cidrIpv4: "10.0.0.0/16" }, { ipProtocol: "udp" }].map((change) => rule("Ingress", { ...https, ...change })),
    ];
    for (const other of others) assert.deepEqual((await found(resources, [groupRow, other])).rows, [group, "missing"]);
  });

  it("takes every port as the same, whether nobody wrote it, Terraform 0, or EC2 -1", async () => {
    for (const ports of [{ from_port: null, to_port: null }, { from_port: 0, to_port: 0 }, { from_port: -1, to_port: -1 }, {}]) {
      const attributes = { security_group_rule_id: id("sgr", 1), security_group_id: group, ip_protocol: "-1", cidr_ipv4: "0.0.0.0/0", ...ports };
      const resources = [securityGroup(), resource("aws_vpc_security_group_egress_rule.all", instance(attributes))];
      assert.deepEqual((await found(resources, [groupRow, rule("Egress", { ipProtocol: "-1", cidrIpv4: "0.0.0.0/0" })])).rows, [group, id("sgr", 1)]);
    }
  });

  it("takes the ports of a protocol that has none, and is told by its number, as the same however they are written", async () => {
    const esp = { ipProtocol: "50", cidrIpv4: "203.0.113.0/24" };
    for (const ports of [{ from_port: null, to_port: null }, { from_port: 0, to_port: 0 }, { from_port: -1, to_port: -1 }, {}]) {
      const attributes = { security_group_rule_id: id("sgr", 1), security_group_id: group, ip_protocol: "50", cidr_ipv4: "203.0.113.0/24", ...ports };
      const resources = [securityGroup(), resource("aws_vpc_security_group_ingress_rule.tunnel", instance(attributes))];
      assert.deepEqual((await found(resources, [groupRow, rule("Ingress", esp)])).rows, [group, id("sgr", 1)]);
      assert.deepEqual((await found(resources, [groupRow, rule("Ingress", { ...esp, ipProtocol: "51" })])).rows, [group, "missing"]);
    }
  });

  it("looks for no rule whose peer was not found", async () => {
    const attributes = {
      security_group_rule_id: id("sgr", 1),
      security_group_id: group,
      ip_protocol: "tcp",
      from_port: 443,
      to_port: 443,
      referenced_security_group_id: peer,
    };
    const resources = [securityGroup(), resource("aws_vpc_security_group_ingress_rule.https", instance(attributes))];
    const fromPeer = { ipProtocol: "tcp", fromPort: 443, toPort: 443, referencedSecurityGroupId: reference("peer") };
    assert.deepEqual((await found(resources, [groupRow, rule("Ingress", fromPeer)])).rows, [group, "missing"]);
    assert.deepEqual((await found(resources, [groupRow, rule("Ingress", { ...fromPeer, referencedSecurityGroupId: peer })])).rows, [group, id("sgr", 1)]);
  });

  it("never imports by the provider's own id of an older rule, but by AWS's where it stands beside it", async () => {
    const rows = [groupRow, rule("Ingress", https)];
    const one = { cidr_blocks: ["10.0.0.0/8"], source_security_group_id: null };
    assert.deepEqual((await found([securityGroup(), legacy({ ...one, security_group_rule_id: "" })], rows)).rows, [group, "aws_security_group_rule.https"]);
    assert.deepEqual((await found([securityGroup(), legacy(one)], rows)).rows, [group, "aws_security_group_rule.https"]);
    assert.deepEqual((await found([securityGroup(), legacy({ ...one, security_group_rule_id: id("sgr", 3) })], rows)).rows, [group, id("sgr", 3)]);
    assert.deepEqual((await found([securityGroup(), legacy({ ...one, type: "egress" })], rows)).rows, [group, "missing"]);
  });

  it("counts an older rule of several peers as held only when every peer has its row", async () => {
    const both = [securityGroup(), legacy({ cidr_blocks: ["10.0.0.0/8", "172.16.0.0/12"] })];
    const rows = [groupRow, rule("Ingress", https), rule("Ingress", { ...https, cidrIpv4: "172.16.0.0/12" }, "other")];
    assert.deepEqual((await found(both, rows.slice(0, 2))).objects, ["held", "lacking"]);
    assert.deepEqual((await found(both, rows)).objects, ["held", "held"]);
  });

  it("says which group a rule stands in where it is declared inside it", async () => {
    const inline = { protocol: "tcp", from_port: 443, to_port: 443, cidr_blocks: ["192.168.0.0/16", "10.0.0.0/8"], security_groups: [], self: false };
    assert.deepEqual((await found([securityGroup({ ingress: [inline] })], [groupRow, rule("Ingress", https)])).rows, [group, "aws_security_group.lambda"]);
    assert.deepEqual((await found([securityGroup({ egress: [inline] })], [groupRow, rule("Ingress", https)])).rows, [group, "missing"]);
    const fromPeer = { ipProtocol: "tcp", fromPort: 443, toPort: 443, referencedSecurityGroupId: peer };
    const byGroup = { ...inline, cidr_blocks: [], security_groups: [peer] };
    assert.deepEqual((await found([securityGroup({ ingress: [byGroup] })], [groupRow, rule("Ingress", fromPeer)])).rows, [group, "aws_security_group.lambda"]);
  });

  const [table, subnet, nat, address] = [id("rtb", 1), id("subnet", 1), id("nat", 1), id("eipalloc", 1)];
  const tableRow: Registration = { type: "aws:ec2/routeTable:RouteTable", name: "table", inputs: { vpcId: "vpc-1" } };
  const associationRow: Registration = {
    type: "aws:ec2/routeTableAssociation:RouteTableAssociation",
    name: "in-a",
    inputs: { routeTableId: reference("table"), subnetId: subnet },
  };
  const routeRow: Registration = {
    type: "aws:ec2/route:Route",
    name: "default",
    inputs: { routeTableId: reference("table"), destinationCidrBlock: "0.0.0.0/0" },
  };
  const tableWith = (...route: unknown[]) => resource("aws_route_table.private", instance({ id: table, vpc_id: "vpc-1", route }));
  const association = resource("aws_route_table_association.a", instance({ id: id("rtbassoc", 1), subnet_id: subnet, route_table_id: table }));

  it("knows a route table by its subnets, and a route wherever it stands", async () => {
    const rows = [tableRow, associationRow, routeRow];
    const everywhere = { cidr_block: "0.0.0.0/0", nat_gateway_id: nat };
    const ids = [table, `${subnet}/${table}`, `${table}_0.0.0.0/0`];
    assert.deepEqual((await found([tableWith(everywhere), association], rows)).rows, ids);
    const alone = resource("aws_route.default", instance({ id: "r-rtb1", route_table_id: table, destination_cidr_block: "0.0.0.0/0" }));
    assert.deepEqual((await found([tableWith(), association, alone], rows)).rows, ids);
    assert.deepEqual((await found([tableWith(), association], rows)).rows, [...ids.slice(0, 2), "missing"]);
    assert.deepEqual((await found([tableWith(everywhere)], rows)).rows, ["missing", "missing", "missing"]);
  });

  it("knows a route by whichever destination it has, and takes none of another for it", async () => {
    for (const [input, alone, inline, value] of [
      ["destinationIpv6CidrBlock", "destination_ipv6_cidr_block", "ipv6_cidr_block", "::/0"],
      ["destinationPrefixListId", "destination_prefix_list_id", "destination_prefix_list_id", "pl-0123456789abcdef0"],
    ] as const) {
      const row: Registration = { ...routeRow, inputs: { routeTableId: reference("table"), [input]: value } };
      const rows = [tableRow, associationRow, row];
      const other = { cidr_block: "0.0.0.0/0", ipv6_cidr_block: "", destination_prefix_list_id: "" };
      assert.equal((await found([tableWith(other, { ...other, cidr_block: "", [inline]: value }), association], rows)).rows[2], `${table}_${value}`);
      const route = resource("aws_route.default", instance({ id: "r-1", route_table_id: table, destination_cidr_block: "", [alone]: value }));
      assert.equal((await found([tableWith(), association, route], rows)).rows[2], `${table}_${value}`);
      assert.equal((await found([tableWith(other), association], rows)).rows[2], "missing");
    }
  });

  it("knows an address by the gateway that has it, not by being the only one", async () => {
    const rows: Registration[] = [
      { type: "aws:ec2/eip:Eip", name: "address", inputs: { domain: "vpc" } },
      { type: "aws:ec2/natGateway:NatGateway", name: "nat", inputs: { allocationId: reference("address", "allocationId"), subnetId: subnet } },
    ];
    const eip = (allocation: string) => instance({ id: allocation, allocation_id: allocation });
    const gateway = resource("aws_nat_gateway.this", instance({ id: nat, allocation_id: address, subnet_id: subnet }));
    assert.deepEqual((await found([resource("aws_eip.nat", [eip(id("eipalloc", 2)), eip(address)]), gateway], rows)).rows, [address, nat]);
    assert.deepEqual((await found([resource("aws_eip.nat", eip(address))], rows)).rows, ["missing", "missing"]);
  });

  it("knows a distribution by its aliases, and one without by its origins", async () => {
    const cdn = (id: string, aliases: readonly string[], ...domains: readonly string[]) =>
      instance({ id, aliases, origin: domains.map((domain_name) => ({ domain_name })) });
    const held = resource("aws_cloudfront_distribution.this", [
      cdn("E1234567890AB", ["app.example.com"], "a"),
      cdn("E1234567890AC", [], "a", "b"),
      cdn("E1234567890AD", [], "b"),
    ]);
    const row = (name: string, aliases: readonly string[], ...domains: readonly string[]): Registration => ({
      type: "aws:cloudfront/distribution:Distribution",
      name,
      inputs: { aliases, origins: domains.map((domainName) => ({ domainName })) },
    });
    const rows = [row("one", ["app.example.com"], "z"), row("two", [], "b", "a"), row("three", [], "b"), row("four", [], "a")];
    assert.deepEqual((await found([held], rows)).rows, ["E1234567890AB", "E1234567890AC", "E1234567890AD", "missing"]);
  });
});
