import * as ec2 from "@pulumi/aws/ec2";
import type * as pulumi from "@pulumi/pulumi";
import { destinationProperty, hopProperty } from "../environment/destinations";
import type { RouteFacts, RouteTableFacts } from "../environment/network";
import { mapValues, named } from "./named";

type Id = pulumi.Input<string>;

/** What the rest of the network builds on, whoever made it. */
export interface Ground {
  readonly vpcId: Id;
  readonly subnetIds: Readonly<Record<string, Id>>;
  /** Where a route to the internet may lead. A default VPC has its own gateway, which is not managed here. */
  readonly internetGatewayId: Id | undefined;
}

/** Where a route may lead besides the internet gateway. */
export interface Ways {
  readonly nat: Id;
  readonly peerings: Readonly<Record<string, Id>>;
}

function nextHop(route: RouteFacts, { internetGatewayId }: Ground, { nat, peerings }: Ways) {
  switch (route.target) {
    case "internet-gateway":
      return { gatewayId: named({ [route.target]: internetGatewayId }, route.target) };
    case "nat":
      return { natGatewayId: nat };
    case "peering":
      return { vpcPeeringConnectionId: named(peerings, route.peering) };
    case "elsewhere":
      return { [hopProperty(route.id)]: route.id };
  }
}

/** Tables with their routes, each a resource of its own, and the subnets that follow them. Children: `<name>-routes-<table>`, with `-<route>` and `-in-<subnet>`. */
export function routeTables(
  name: string,
  facts: Readonly<Record<string, RouteTableFacts>>,
  ground: Ground,
  ways: Ways,
  opts: pulumi.CustomResourceOptions,
): Readonly<Record<string, ec2.RouteTable>> {
  return mapValues(facts, ({ subnets, routes }, key) => {
    const table = new ec2.RouteTable(`${name}-routes-${key}`, { vpcId: ground.vpcId }, opts);
    for (const [route, facts] of Object.entries(routes)) {
      const to = { [destinationProperty(facts.destination)]: facts.destination };
      new ec2.Route(`${name}-routes-${key}-${route}`, { routeTableId: table.id, ...to, ...nextHop(facts, ground, ways) }, opts);
    }
    for (const subnet of subnets) {
      new ec2.RouteTableAssociation(`${name}-routes-${key}-in-${subnet}`, { routeTableId: table.id, subnetId: named(ground.subnetIds, subnet) }, opts);
    }
    return table;
  });
}
