import { z } from "zod";
import { destination, hopId, ipv6Cidr, prefixListId } from "./destinations";
import { about, accountId, availabilityZone, cidr, flag, key, keyed, matching, peeringId, subnetId, text, vpcId, whole } from "./values";

/** Who may speak: a network, a list of them, or the members of another security group of this stack. */
const peer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("cidr"), cidr }),
  z.strictObject({ kind: z.literal("ipv6-cidr"), cidr: ipv6Cidr }),
  z.strictObject({ kind: z.literal("prefix-list"), id: prefixListId }),
  z.strictObject({ kind: z.literal("security-group"), key }),
]);

/** One rule, a resource of its own: an inline rule would claim the whole list and delete what hands added. */
const rule = z.strictObject({
  protocol: about(
    "`-1` is every protocol. It has no port, and neither has one that is told by its number.",
    // EC2 answers the four by their names: 6, 17, 1 and 58 never live.
    matching(
      /^(tcp|udp|icmp|icmpv6|-1|(?!(1|6|17|58)$)(\d|[1-9]\d|1\d\d|2[0-4]\d|25[0-5]))$/,
      'a protocol in quotes: "tcp", "udp", "icmp", "icmpv6", "-1" for every one, or another by its number, such as "50"',
    ),
  ),
  port: whole(0, 65535, "port").optional(),
  ports: about(
    "In the place of `port`, from the first to the last. Of ICMP these are type and code, and -1 is every one.",
    z.strictObject({ from: whole(-1, 65535, "port"), to: whole(-1, 65535, "port") }).optional(),
  ),
  peer,
  description: about("At most 255 characters. Absent where the live rule has none.", text.max(255).optional()),
});

/** Changing name or description replaces the group; both are what lives. */
const securityGroup = z.strictObject({
  name: text.max(255),
  description: text.max(255),
  ingress: keyed(rule),
  egress: keyed(rule),
});

/** Where a network is reached through. */
const route = z.discriminatedUnion("target", [
  z.strictObject({ target: z.literal("internet-gateway"), destination }),
  z.strictObject({ target: z.literal("nat"), destination }),
  z.strictObject({ target: z.literal("peering"), destination, peering: key }),
  about("What somebody else manages, by its id.", z.strictObject({ target: z.literal("elsewhere"), destination, id: hopId })),
]);

const routeTable = z.strictObject({ subnets: z.array(key), routes: keyed(route) });

const endpoint = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("gateway"), service: text, routeTables: z.array(key) }),
  z.strictObject({ kind: z.literal("interface"), service: text, subnets: z.array(key), securityGroups: z.array(key), privateDns: flag }),
]);

/** A connection to a VPC of another account belongs to both: one side has asked for it, the other has accepted it. */
const peering = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("requester"), peerVpc: vpcId, peerAccount: accountId }),
  z.strictObject({ kind: z.literal("accepter"), connection: peeringId }),
]);

const shared = {
  nat: about("The NAT gateway stands in this subnet, behind one Elastic IP.", z.strictObject({ subnet: key })),
  routeTables: keyed(routeTable),
  peerings: keyed(peering),
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
export type PeeringFacts = z.infer<typeof peering>;
export type RouteFacts = z.infer<typeof route>;
export type RouteTableFacts = z.infer<typeof routeTable>;

/** Whether a protocol has ports, or types and codes: EC2 lets all of any other through, whatever ports it is told (API reference, IpPermission). Pure. */
export const hasPorts = (protocol: unknown): boolean => ["tcp", "udp", "icmp", "icmpv6"].some((each) => each === protocol);

/** From the first to the last port of a rule, whether it states one or several; undefined where it states none. Pure. */
export const portRange = ({ port, ports }: RuleFacts): RuleFacts["ports"] => ports ?? (port === undefined ? undefined : { from: port, to: port });
