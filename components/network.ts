import * as ec2 from "@pulumi/aws/ec2";
import * as pulumi from "@pulumi/pulumi";
import type { EndpointFacts, NetworkFacts, PeeringFacts } from "../environment/network";
import { mapValues, named } from "./named";
import { type Ground, routeTables } from "./route-tables";
import { type SecurityGroups, securityGroups } from "./security-groups";

type Id = pulumi.Input<string>;

/**
 * The network: a VPC of its own or the account's default one, a NAT gateway, peering connections, route tables, endpoints and security groups.
 * Routes, associations and rules are resources of their own: an inline list would delete what hands add beside them, as it
 * would once have deleted the route to the other account.
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
    const peerings = mapValues(facts.peerings, (peering, key) => peeringConnection(`${name}-peering-${key}`, ground.vpcId, peering, child));
    const tables = routeTables(name, facts.routeTables, ground, { nat: nat.id, peerings }, child);
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
      const vpc = new ec2.Vpc(`${name}-vpc`, { cidrBlock: cidr, enableDnsSupport: dnsSupport, enableDnsHostnames: dnsHostnames }, opts);
      const gateway = new ec2.InternetGateway(`${name}-internet-gateway`, { vpcId: vpc.id }, opts);
      const subnetIds = mapValues(
        facts.subnets,
        ({ cidr, availabilityZone, publicIpOnLaunch }, key) =>
          new ec2.Subnet(`${name}-subnet-${key}`, { vpcId: vpc.id, cidrBlock: cidr, availabilityZone, mapPublicIpOnLaunch: publicIpOnLaunch }, opts).id,
      );
      return { vpcId: vpc.id, subnetIds, internetGatewayId: gateway.id };
    }
  }
}

function natGateway(name: string, ground: Ground, subnet: string, opts: pulumi.CustomResourceOptions): ec2.NatGateway {
  const address = new ec2.Eip(`${name}-nat-address`, { domain: "vpc" }, opts);
  return new ec2.NatGateway(`${name}-nat`, { allocationId: address.allocationId, subnetId: named(ground.subnetIds, subnet) }, opts);
}

/** One connection, as this account sees it. Its id is the same on both sides. */
function peeringConnection(name: string, vpcId: Id, facts: PeeringFacts, opts: pulumi.CustomResourceOptions): Id {
  // How the provider would accept: nothing AWS holds, so nothing to differ about.
  const accepting = { ...opts, ignoreChanges: ["autoAccept"] };
  switch (facts.kind) {
    case "requester":
      return new ec2.VpcPeeringConnection(name, { vpcId, peerVpcId: facts.peerVpc, peerOwnerId: facts.peerAccount }, accepting).id;
    case "accepter":
      return new ec2.VpcPeeringConnectionAccepter(name, { vpcPeeringConnectionId: facts.connection, autoAccept: true }, accepting).id;
  }
}

function endpoints(
  name: string,
  facts: Readonly<Record<string, EndpointFacts>>,
  ground: Ground,
  tables: Readonly<Record<string, ec2.RouteTable>>,
  groups: SecurityGroups,
  opts: pulumi.CustomResourceOptions,
): void {
  for (const [key, endpoint] of Object.entries(facts)) {
    const common = { vpcId: ground.vpcId, serviceName: endpoint.service };
    switch (endpoint.kind) {
      case "gateway":
        new ec2.VpcEndpoint(
          `${name}-endpoint-${key}`,
          { ...common, vpcEndpointType: "Gateway", routeTableIds: endpoint.routeTables.map((table) => named(tables, table).id) },
          opts,
        );
        break;
      case "interface":
        new ec2.VpcEndpoint(
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
