import { z } from "zod";
import { cidr, matching } from "./values";

/** An IPv6 network as EC2 answers it: lower case, the longest run of zeros left out, host bits zero. Another spelling would differ from what lives at every run. */
export const ipv6Cidr = matching(/^[0-9a-f:.]+\/\d{1,3}$/, "an IPv6 CIDR such as 2001:db8::/32, in lower case").refine(isNetwork, {
  error: (issue) => `"${String(issue.input)}" is not an IPv6 network in its shortest writing: a prefix to 128, and the host bits are zero`,
});

/** A list of networks that AWS or an account keeps under one id. */
export const prefixListId = matching(/^pl-[0-9a-f]{8,17}$/, "a prefix list id such as pl-0123456789abcdef0");

/** Where a route leads to: networks of either kind, or a list of them. */
export const destination = z.union([cidr, ipv6Cidr, prefixListId], {
  error:
    "expected an IPv4 CIDR such as 10.0.0.0/16, an IPv6 CIDR such as 2001:db8::/32, each with its host bits zero, or a prefix list id such as pl-0123456789abcdef0",
});

/** The provider's properties for a destination; a route states one of them. */
export const destinationProperties = ["destinationCidrBlock", "destinationIpv6CidrBlock", "destinationPrefixListId"] as const;

/** Which of them says this destination. Pure. */
export function destinationProperty(value: string): (typeof destinationProperties)[number] {
  if (value.startsWith("pl-")) return "destinationPrefixListId";
  return isIpv4(value) ? "destinationCidrBlock" : "destinationIpv6CidrBlock";
}

export const isIpv6 = (value: string): boolean => ipv6Cidr.safeParse(value).success;
export const isIpv4 = (value: string): boolean => cidr.safeParse(value).success;

/** What a route may lead through, by the beginning of its id: EC2 has a member for each (API reference, CreateRoute). */
const hopProperties = {
  cagw: "carrierGatewayId",
  lgw: "localGatewayId",
  tgw: "transitGatewayId",
  eni: "networkInterfaceId",
  eigw: "egressOnlyGatewayId",
  vgw: "gatewayId",
  vpce: "vpcEndpointId",
} as const;

/** A way out that somebody else manages. An instance is known by its network interface, which is how EC2 answers it. */
export const hopId = matching(
  new RegExp(`^(${Object.keys(hopProperties).join("|")})-[0-9a-f]{8,17}$`),
  "the id of a transit, carrier, local, egress-only or virtual private gateway, network interface, or gateway load balancer endpoint (tgw-, cagw-, lgw-, eigw-, vgw-, eni-, vpce-)",
);

/** The property that takes such an id. Pure. @throws Error for any other id. */
export function hopProperty(id: string): (typeof hopProperties)[keyof typeof hopProperties] {
  const found = Object.entries(hopProperties).find(([prefix]) => id.startsWith(`${prefix}-`));
  if (found === undefined) throw new Error(`${id} is no way out`);
  return found[1];
}

function isNetwork(value: string): boolean {
  const [address = "", prefix = ""] = value.split("/");
  const parts = groupsOf(address);
  if (parts === undefined || Number(prefix) > 128) return false;
  const host = 128n - BigInt(prefix);
  const bits = parts.reduce((sum, part) => (sum << 16n) | BigInt(part), 0n);
  return (bits >> host) << host === bits;
}

/** The eight parts of an address in its shortest writing; undefined for any other text. */
function groupsOf(address: string): readonly number[] | undefined {
  if (!URL.canParse(`http://[${address}]/`) || new URL(`http://[${address}]/`).hostname !== `[${address}]`) return undefined;
  const [head = [], tail = []] = address.split("::").map((side) =>
    side
      .split(":")
      .filter((part) => part !== "")
      .map((part) => parseInt(part, 16)),
  );
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}
