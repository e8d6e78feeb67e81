import { z } from "zod";
import { availabilityZone, cidr, flag, key, keyed, subnetId, text, vpcId, whole } from "./values";

/** Who may speak: an IPv4 network, or the members of another security group of this stack. */
const peer = z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("cidr"), cidr }), z.strictObject({ kind: z.literal("security-group"), key })]);

/** One rule, a resource of its own: an inline rule would claim the whole list and delete what hands added (lessons, rule 14). */
const rule = z.strictObject({
  /** `-1` is every protocol and then has no port. */
  protocol: z.enum(["tcp", "udp", "icmp", "-1"]),
  port: whole(0, 65535, "port").optional(),
  peer,
  /** At most 255 characters. Absent where the live rule has none. */
  description: text.max(255).optional(),
});

/** Changing name or description replaces the group; both are what lives. */
const securityGroup = z.strictObject({
  name: text.max(255),
  description: text.max(255),
  ingress: keyed(rule),
  egress: keyed(rule),
});

const route = z.strictObject({ destination: cidr, target: z.enum(["internet-gateway", "nat"]) });

const routeTable = z.strictObject({ subnets: z.array(key), routes: keyed(route) });

const endpoint = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("gateway"), service: text, routeTables: z.array(key) }),
  z.strictObject({ kind: z.literal("interface"), service: text, subnets: z.array(key), securityGroups: z.array(key), privateDns: flag }),
]);

const shared = {
  /** The NAT gateway stands in this subnet, behind one Elastic IP. */
  nat: z.strictObject({ subnet: key }),
  routeTables: keyed(routeTable),
  endpoints: keyed(endpoint),
  securityGroups: keyed(securityGroup),
};

/**
 * A VPC of the application's own, or the account's default VPC, which AWS made and nobody adopts: its ids are facts,
 * because a lookup by `default = true` finds the wrong VPC in an account that has both.
 */
export const network = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dedicated"),
    vpc: z.strictObject({ cidr, dnsSupport: flag, dnsHostnames: flag }),
    subnets: keyed(z.strictObject({ cidr, availabilityZone, publicIpOnLaunch: flag })),
    ...shared,
  }),
  z.strictObject({
    kind: z.literal("default-vpc"),
    vpc: z.strictObject({ id: vpcId, cidr }),
    subnets: keyed(z.strictObject({ id: subnetId, availabilityZone })),
    ...shared,
  }),
]);

export type NetworkFacts = z.infer<typeof network>;
export type SecurityGroupFacts = z.infer<typeof securityGroup>;
export type RuleFacts = z.infer<typeof rule>;
export type EndpointFacts = z.infer<typeof endpoint>;
export type RouteTableFacts = z.infer<typeof routeTable>;
