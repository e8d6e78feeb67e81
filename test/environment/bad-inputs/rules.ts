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
  bad("prod", "a protocol that is none", "network.securityGroups.lambda.egress.all.protocol", "all", "expected one of tcp, udp, icmp, icmpv6, -1"),
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
];
