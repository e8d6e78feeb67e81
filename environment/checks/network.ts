import type { Environment } from "../environment";
import type { Fault } from "../fault";
import type { NetworkFacts, RouteFacts } from "../network";
import { isIpv4, isIpv6 } from "../destinations";
import { firstOverlaps } from "./apart";
import { contains, overlaps } from "../values";
import { missing } from "./references";
import { ruleFaults } from "./rules";

/** Subnets lie in their VPC and apart from one another, and every name that the network mentions is one it has. */
export function networkFaults({ network, account }: Partial<Environment>): Fault[] {
  if (network === undefined) return [];
  return [
    ...addressFaults(network),
    ...missing("network.nat.subnet", [network.nat.subnet], network.subnets, "subnet"),
    ...routeTableFaults(network),
    ...endpointFaults(network, account?.region),
    ...Object.entries(network.securityGroups).flatMap(([key, group]) => [
      ...ruleFaults(`network.securityGroups.${key}.ingress`, group.ingress, network),
      ...ruleFaults(`network.securityGroups.${key}.egress`, group.egress, network),
    ]),
  ];
}

function addressFaults(network: NetworkFacts): Fault[] {
  if (network.kind !== "dedicated") return [];
  const subnets = Object.entries(network.subnets);
  const overlapped = firstOverlaps(subnets.map(([, { cidr }]) => cidr));
  return subnets.flatMap(([key, { cidr }], index) => {
    const path = `network.subnets.${key}.cidr`;
    const earlier = subnets[overlapped[index] ?? -1];
    return [
      ...(contains(network.vpc.cidr, cidr) ? [] : [{ path, message: `${cidr} lies outside the VPC's ${network.vpc.cidr}` }]),
      ...(earlier === undefined ? [] : [{ path, message: `${cidr} overlaps subnet ${earlier[0]} (${earlier[1].cidr})` }]),
    ];
  });
}

function routeTableFaults(network: NetworkFacts): Fault[] {
  const owner = new Map<string, string>();
  return Object.entries(network.routeTables).flatMap(([key, table]) => {
    const path = `network.routeTables.${key}`;
    const shared = table.subnets.filter((subnet) => owner.has(subnet));
    table.subnets.forEach((subnet) => owner.set(subnet, key));
    return [
      ...missing(`${path}.subnets`, table.subnets, network.subnets, "subnet"),
      ...shared.map((subnet) => ({ path: `${path}.subnets`, message: `subnet "${subnet}" is associated twice; AWS allows a subnet one route table` })),
      ...Object.entries(table.routes).flatMap(([name, route]) => routeFaults(`${path}.routes.${name}`, route, network)),
    ];
  });
}

/** What AWS translates to IPv4 addresses on the way: https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-nat64-dns64.html */
const translated = "64:ff9b::/96";

function routeFaults(path: string, route: RouteFacts, network: NetworkFacts): Fault[] {
  switch (route.target) {
    case "internet-gateway":
      return network.kind === "dedicated"
        ? []
        : [{ path: `${path}.target`, message: "the internet gateway of a default VPC is AWS's own and not managed here; remove the route" }];
    case "nat":
      return isIpv6(route.destination) && route.destination !== translated
        ? [{ path: `${path}.destination`, message: `is IPv6, of which a NAT gateway takes ${translated} alone; an egress-only gateway leads such traffic out` }]
        : [];
    case "elsewhere":
      return route.id.startsWith("eigw-") && !isIpv6(route.destination)
        ? [{ path: `${path}.id`, message: "is an egress-only gateway, which leads IPv6 out and nothing else" }]
        : [];
    case "peering":
      return [
        ...missing(`${path}.peering`, [route.peering], network.peerings, "peering connection"),
        ...(isIpv4(route.destination) && overlaps(network.vpc.cidr, route.destination)
          ? [
              {
                path: `${path}.destination`,
                message: `${route.destination} overlaps this VPC's own ${network.vpc.cidr}; AWS peers only networks that are apart`,
              },
            ]
          : []),
      ];
  }
}

function endpointFaults(network: NetworkFacts, region: string | undefined): Fault[] {
  return Object.entries(network.endpoints).flatMap(([key, endpoint]) => {
    const path = `network.endpoints.${key}`;
    const foreign = region !== undefined && !endpoint.service.startsWith(`com.amazonaws.${region}.`);
    const place = foreign ? [{ path: `${path}.service`, message: `"${endpoint.service}" is not a service of region ${region}` }] : [];
    switch (endpoint.kind) {
      case "gateway":
        return [...place, ...missing(`${path}.routeTables`, endpoint.routeTables, network.routeTables, "route table")];
      case "interface":
        return [
          ...place,
          ...missing(`${path}.subnets`, endpoint.subnets, network.subnets, "subnet"),
          ...missing(`${path}.securityGroups`, endpoint.securityGroups, network.securityGroups, "security group"),
        ];
    }
  });
}
