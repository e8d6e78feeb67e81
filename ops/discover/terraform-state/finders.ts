import type { Candidate, Finder, Row } from "../../../aws/finding";
import { destinationProperties } from "../../../environment/destinations";
import { ruleFinder } from "./security-group-rules";
import { type StateSearch, fitsKey } from "./search";
import { terraformTypes } from "./types";

/** By the attributes of the type's natural key. */
const byKey =
  (type: string): Finder<StateSearch> =>
  (row, state) =>
    Promise.resolve(
      state.candidates(
        row,
        tokenOf(type),
        state.ofType(type).filter((instance) => fitsKey(instance, row.inputs)),
      ),
    );

const tokenOf = (type: string): string => terraformTypes[type]?.token ?? "";

/** An address has no name of its own: it is the one of the NAT gateway that will hold it. */
const address: Finder<StateSearch> = async (row, state) => {
  const holders = await row.referrers(tokenOf("aws_nat_gateway"), "allocationId");
  const gateways = state.ofType("aws_nat_gateway").filter((gateway) => holders.some((inputs) => fitsKey(gateway, inputs)));
  const allocations = gateways.map(({ attributes }) => attributes["allocation_id"]);
  const fitting = state.ofType("aws_eip").filter(({ attributes }) => allocations.includes(attributes["allocation_id"]));
  return state.candidates(row, tokenOf("aws_eip"), fitting);
};

/** A route table is known by the subnets that are associated with it. */
const routeTable: Finder<StateSearch> = async (row, state) => {
  const associated = (await row.referrers(tokenOf("aws_route_table_association"), "routeTableId")).map(({ subnetId }) => subnetId);
  const associations = state.ofType("aws_route_table_association");
  const isOf = (table: unknown, subnet: unknown) =>
    associations.some(({ attributes }) => attributes["route_table_id"] === table && attributes["subnet_id"] === subnet);
  const fitting = state
    .ofType("aws_route_table")
    .filter((table) => associated.length > 0 && fitsKey(table, row.inputs) && associated.every((subnet) => isOf(table.attributes["id"], subnet)));
  return state.candidates(row, tokenOf("aws_route_table"), fitting);
};

/** A route is a resource of its own, or stands inside its table. AWS has no id of it, so it is told either way. */
const route: Finder<StateSearch> = (row, state) => Promise.resolve(routeCandidates(row, state));

function routeCandidates(row: Row, state: StateSearch): Candidate[] {
  const table = row.inputs["routeTableId"];
  const destination = destinationProperties.map((property) => row.inputs[property]).find((value) => typeof value === "string");
  if (destination === undefined) return [];
  const leadsThere = (attributes: Readonly<Record<string, unknown>>, ...names: readonly string[]) => names.some((name) => attributes[name] === destination);
  const alone = state.candidates(
    row,
    tokenOf("aws_route"),
    state
      .ofType("aws_route")
      .filter(
        (one) => fitsKey(one, row.inputs) && leadsThere(one.attributes, "destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id"),
      ),
  );
  if (alone.length > 0) return alone;
  const inside = state
    .ofType("aws_route_table")
    .filter(
      ({ attributes: { id, route } }) =>
        id === table &&
        Array.isArray(route) &&
        route.some((one: Readonly<Record<string, unknown>>) => leadsThere(one, "cidr_block", "ipv6_cidr_block", "destination_prefix_list_id")),
    );
  return inside.map((holder) => ({ importId: `${String(table)}_${String(destination)}`, hint: holder.address }));
}

/** A distribution is known by its aliases; one without aliases by its origins. */
const distribution: Finder<StateSearch> = (row, state) => {
  const aliases = row.inputs["aliases"] as readonly string[];
  const domains = (row.inputs["origins"] as readonly { readonly domainName: string }[]).map(({ domainName }) => domainName);
  const fitting = state.ofType("aws_cloudfront_distribution").filter(({ attributes }) => {
    const held = list(attributes["aliases"]);
    return aliases.length > 0
      ? aliases.every((alias) => held.includes(alias))
      : held.length === 0 &&
          sameSet(
            domains,
            list(attributes["origin"]).map((origin) => (origin as { domain_name?: unknown }).domain_name),
          );
  });
  return Promise.resolve(state.candidates(row, tokenOf("aws_cloudfront_distribution"), fitting));
};

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const sameSet = (a: readonly unknown[], b: readonly unknown[]): boolean => a.length === b.length && a.every((value) => b.includes(value));

const others: Readonly<Record<string, Finder<StateSearch>>> = {
  aws_eip: address,
  aws_route_table: routeTable,
  aws_route: route,
  aws_cloudfront_distribution: distribution,
  aws_vpc_security_group_ingress_rule: ruleFinder("ingress"),
  aws_vpc_security_group_egress_rule: ruleFinder("egress"),
};

/** Pulumi type -> how a row of that type is found in a Terraform state. A test holds it to every type that the program registers. */
export const stateFinders: Readonly<Record<string, Finder<StateSearch>>> = Object.fromEntries(
  Object.entries(terraformTypes).map(([type, { token }]) => [token, others[type] ?? byKey(type)]),
);
