import { absent } from "../../support/stacks";
import { type BadInput, at, bad } from "./bad-input";

/** Protocols and ports of a security group's rules. */
export const rules: readonly BadInput[] = [
  bad("prod", "a port where every protocol is meant", "network.securityGroups.lambda.egress.all.port", 443, "has no meaning with protocol -1; remove it"),
  bad(
    "prod",
    "no port where the protocol has ports",
    "network.securityGroups.database.ingress.postgres-from-staging.port",
    absent,
    "is missing; for several state ports, from and to",
  ),
  // Of the numbers, those that EC2 answers by their names, and what no byte holds.
  ...["", "all", "6", "17", "1", "58", "256", "050", "-50"].map((protocol) =>
    bad(
      "prod",
      `a protocol that is none: ${protocol}`,
      "network.securityGroups.lambda.egress.all.protocol",
      protocol,
      `"${protocol}" is not a protocol in quotes: "tcp", "udp", "icmp", "icmpv6", "-1" for every one, or another by its number, such as "50"`,
    ),
  ),
  bad(
    "prod",
    "a port where the protocol has none",
    "network.securityGroups.lambda.egress.all",
    { protocol: "50", port: 500, peer: { kind: "cidr", cidr: "0.0.0.0/0" } },
    at("network.securityGroups.lambda.egress.all.port", "has no meaning with protocol 50; remove it"),
  ),
  bad(
    "prod",
    "ports where every protocol is meant",
    "network.securityGroups.lambda.egress.all.ports",
    { from: 1, to: 2 },
    "has no meaning with protocol -1; remove it",
  ),
  bad(
    "prod",
    "ports beside a port",
    "network.securityGroups.database.ingress.postgres-from-staging.ports",
    { from: 5432, to: 5433 },
    "stands beside port; a rule has one of the two",
  ),
  bad(
    "prod",
    "ports that go down",
    "network.securityGroups.database.ingress.postgres-from-staging",
    { protocol: "tcp", ports: { from: 5433, to: 5432 }, peer: { kind: "security-group", key: "lambda" } },
    at("network.securityGroups.database.ingress.postgres-from-staging.ports", "goes from 5433 to 5432; ports go up, from 0"),
  ),
  bad(
    "prod",
    "every port, in ICMP's words",
    "network.securityGroups.database.ingress.postgres-from-staging",
    { protocol: "udp", ports: { from: -1, to: -1 }, peer: { kind: "security-group", key: "lambda" } },
    at("network.securityGroups.database.ingress.postgres-from-staging.ports", "goes from -1 to -1; ports go up, from 0"),
  ),
  bad(
    "prod",
    "one rule in two writings",
    "network.securityGroups.database.ingress.again",
    { protocol: "tcp", ports: { from: 5432, to: 5432 }, peer: { kind: "cidr", cidr: "172.31.0.0/16" } },
    'rule "tcp 5432-5432 cidr 172.31.0.0/16" is also at network.securityGroups.database.ingress.postgres-from-staging',
  ),
  bad(
    "prod",
    "IPv6 through a NAT gateway",
    "network.routeTables.private.routes.v6",
    { destination: "::/0", target: "nat" },
    at(
      "network.routeTables.private.routes.v6.destination",
      "is IPv6, of which a NAT gateway takes 64:ff9b::/96 alone; an egress-only gateway leads such traffic out",
    ),
  ),
  bad(
    "prod",
    "IPv4 through an egress-only gateway",
    "network.routeTables.private.routes.out",
    { destination: "9.0.0.0/8", target: "elsewhere", id: "eigw-0123456789abcdef0" },
    at("network.routeTables.private.routes.out.id", "is an egress-only gateway, which leads IPv6 out and nothing else"),
  ),
];
