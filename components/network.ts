import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { EndpointFacts, NetworkFacts, RouteTableFacts } from "../environment/network";
import { mapValues, named } from "./named";
import { type SecurityGroups, securityGroups } from "./security-groups";

type Id = pulumi.Input<string>;

/** What the rest of the network builds on, whoever made it. */
interface Ground {
  readonly vpcId: Id;
  readonly subnetIds: Readonly<Record<string, Id>>;
  /** Where a route to the internet may lead. A default VPC has its own gateway, which is not managed here. */
  readonly internetGatewayId: Id | undefined;
}

/**
 * The network: a VPC of its own or the account's default one, a NAT gateway, route tables, endpoints and security groups.
 * Routes, associations and rules are resources of their own: an inline list would delete what hands added, such as the
 * peering route to the other account.
 */
export class Network extends pulumi.ComponentResource {
  /** Subnet key -> subnet id. */
  readonly subnetIds: Readonly<Record<string, Id>>;
  /** Security group key -> security group id. */
  readonly securityGroupIds: Readonly<Record<string, Id>>;

  constructor(name: string, facts: NetworkFacts, opts: pulumi.ComponentResourceOptions) {
    super("bluemoxon:index:Network", name, {}, opts);
    const child = { parent: this };
    const ground = prepareGround(name, facts, child);
    const nat = natGateway(name, ground, facts.nat.subnet, child);
    const tables = routeTables(name, facts.routeTables, ground, nat, child);
    const groups = securityGroups(`${name}-sg`, ground.vpcId, facts.securityGroups, child);
    endpoints(name, facts.endpoints, ground, tables, groups, child);

    this.subnetIds = ground.subnetIds;
    this.securityGroupIds = Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, group.id]));
    this.registerOutputs({ subnetIds: this.subnetIds, securityGroupIds: this.securityGroupIds });
  }
}

function prepareGround(name: string, facts: NetworkFacts, opts: pulumi.CustomResourceOptions): Ground {
  switch (facts.kind) {
    case "default-vpc":
      return { vpcId: facts.vpc.id, subnetIds: mapValues(facts.subnets, (subnet) => subnet.id), internetGatewayId: undefined };
    case "dedicated": {
      const { cidr, dnsSupport, dnsHostnames } = facts.vpc;
      const vpc = new aws.ec2.Vpc(`${name}-vpc`, { cidrBlock: cidr, enableDnsSupport: dnsSupport, enableDnsHostnames: dnsHostnames }, opts);
      const gateway = new aws.ec2.InternetGateway(`${name}-internet-gateway`, { vpcId: vpc.id }, opts);
      const subnetIds = mapValues(
        facts.subnets,
        ({ cidr, availabilityZone, publicIpOnLaunch }, key) =>
          new aws.ec2.Subnet(`${name}-subnet-${key}`, { vpcId: vpc.id, cidrBlock: cidr, availabilityZone, mapPublicIpOnLaunch: publicIpOnLaunch }, opts).id,
      );
      return { vpcId: vpc.id, subnetIds, internetGatewayId: gateway.id };
    }
  }
}

function natGateway(name: string, ground: Ground, subnet: string, opts: pulumi.CustomResourceOptions): aws.ec2.NatGateway {
  const address = new aws.ec2.Eip(`${name}-nat-address`, { domain: "vpc" }, opts);
  return new aws.ec2.NatGateway(`${name}-nat`, { allocationId: address.allocationId, subnetId: named(ground.subnetIds, subnet) }, opts);
}

function routeTables(
  name: string,
  facts: Readonly<Record<string, RouteTableFacts>>,
  ground: Ground,
  nat: aws.ec2.NatGateway,
  opts: pulumi.CustomResourceOptions,
): Readonly<Record<string, aws.ec2.RouteTable>> {
  return mapValues(facts, ({ subnets, routes }, key) => {
    const table = new aws.ec2.RouteTable(`${name}-routes-${key}`, { vpcId: ground.vpcId }, opts);
    for (const [route, { destination, target }] of Object.entries(routes)) {
      const next = target === "nat" ? { natGatewayId: nat.id } : { gatewayId: named({ [target]: ground.internetGatewayId }, target) };
      new aws.ec2.Route(`${name}-routes-${key}-${route}`, { routeTableId: table.id, destinationCidrBlock: destination, ...next }, opts);
    }
    for (const subnet of subnets) {
      new aws.ec2.RouteTableAssociation(`${name}-routes-${key}-in-${subnet}`, { routeTableId: table.id, subnetId: named(ground.subnetIds, subnet) }, opts);
    }
    return table;
  });
}

function endpoints(
  name: string,
  facts: Readonly<Record<string, EndpointFacts>>,
  ground: Ground,
  tables: Readonly<Record<string, aws.ec2.RouteTable>>,
  groups: SecurityGroups,
  opts: pulumi.CustomResourceOptions,
): void {
  for (const [key, endpoint] of Object.entries(facts)) {
    const common = { vpcId: ground.vpcId, serviceName: endpoint.service };
    switch (endpoint.kind) {
      case "gateway":
        new aws.ec2.VpcEndpoint(
          `${name}-endpoint-${key}`,
          { ...common, vpcEndpointType: "Gateway", routeTableIds: endpoint.routeTables.map((table) => named(tables, table).id) },
          opts,
        );
        break;
      case "interface":
        new aws.ec2.VpcEndpoint(
          `${name}-endpoint-${key}`,
          {
            ...common,
            vpcEndpointType: "Interface",
            privateDnsEnabled: endpoint.privateDns,
            subnetIds: endpoint.subnets.map((subnet) => named(ground.subnetIds, subnet)),
            securityGroupIds: endpoint.securityGroups.map((group) => named(groups, group).id),
          },
          opts,
        );
        break;
    }
  }
}
