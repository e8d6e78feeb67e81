import type { Environment } from "../environment";
import type { Fault } from "../fault";
import type { NetworkFacts, RouteFacts, RuleFacts } from "../network";
import { isIpv4 } from "../destinations";
import { firstOverlaps } from "./apart";
import { contains, overlaps } from "../values";
import { missing } from "./references";

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

function routeFaults(path: string, route: RouteFacts, network: NetworkFacts): Fault[] {
  switch (route.target) {
    case "internet-gateway":
      return network.kind === "dedicated"
        ? []
        : [{ path: `${path}.target`, message: "the internet gateway of a default VPC is AWS's own and not managed here; remove the route" }];
    case "nat":
    case "elsewhere":
      return [];
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

function ruleFaults(path: string, rules: Readonly<Record<string, RuleFacts>>, network: NetworkFacts): Fault[] {
  return Object.entries(rules).flatMap(([key, rule]) => {
    const group = rule.peer.kind === "security-group" ? missing(`${path}.${key}.peer.key`, [rule.peer.key], network.securityGroups, "security group") : [];
    return [...portFaults(`${path}.${key}`, rule), ...group];
  });
}

/** ICMP has types and codes where the others have ports, and both may be "every one". */
function portFaults(path: string, { protocol, port, ports }: RuleFacts): Fault[] {
  const stated = Object.entries({ port, ports }).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (protocol === "-1") return stated.map((key) => ({ path: `${path}.${key}`, message: "has no meaning with protocol -1; remove it" }));
  if (stated.length === 0) return [{ path: `${path}.port`, message: "is missing; for several state ports, from and to" }];
  if (stated.length === 2) return [{ path: `${path}.ports`, message: "stands beside port; a rule has one of the two" }];
  if (ports === undefined || protocol.startsWith("icmp")) return [];
  const { from, to } = ports;
  return from >= 0 && from <= to ? [] : [{ path: `${path}.ports`, message: `goes from ${from} to ${to}; ports go up, from 0` }];
}
