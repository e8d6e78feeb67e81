import type { Fault } from "../fault";
import { type NetworkFacts, type RuleFacts, hasPorts, portRange } from "../network";
import { duplicates, missing } from "./references";

/** Rules of one direction of a group: ports where the protocol has some, peers that are there, and none that EC2 would refuse as a second one. */
export function ruleFaults(path: string, rules: Readonly<Record<string, RuleFacts>>, network: NetworkFacts): Fault[] {
  return [
    ...Object.entries(rules).flatMap(([key, rule]) => {
      const group = rule.peer.kind === "security-group" ? missing(`${path}.${key}.peer.key`, [rule.peer.key], network.securityGroups, "security group") : [];
      return [...portFaults(`${path}.${key}`, rule), ...group];
    }),
    ...duplicates(
      Object.entries(rules).map(([key, rule]) => [`${path}.${key}`, keyOf(rule)] as const),
      "rule",
    ),
  ];
}

/** By what EC2 knows a rule (InvalidPermission.Duplicate): https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html */
function keyOf(rule: RuleFacts): string {
  const { from = "", to = "" } = portRange(rule) ?? {};
  return [rule.protocol, `${from}-${to}`, ...Object.values(rule.peer)].join(" ");
}

/** ICMP has types and codes where the others have ports, and both may be "every one". */
function portFaults(path: string, { protocol, port, ports }: RuleFacts): Fault[] {
  const stated = Object.entries({ port, ports }).flatMap(([key, value]) => (value === undefined ? [] : [key]));
  if (!hasPorts(protocol)) return stated.map((key) => ({ path: `${path}.${key}`, message: `has no meaning with protocol ${protocol}; remove it` }));
  if (stated.length === 0) return [{ path: `${path}.port`, message: "is missing; for several state ports, from and to" }];
  if (stated.length === 2) return [{ path: `${path}.ports`, message: "stands beside port; a rule has one of the two" }];
  if (ports === undefined || protocol.startsWith("icmp")) return [];
  const { from, to } = ports;
  return from >= 0 && from <= to ? [] : [{ path: `${path}.ports`, message: `goes from ${from} to ${to}; ports go up, from 0` }];
}
