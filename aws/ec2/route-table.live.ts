import { type Route, type RouteTable, type RouteTableAssociation, paginateDescribeRouteTables } from "@aws-sdk/client-ec2";
import { destinationProperties } from "../../environment/destinations";
import { types } from "..";
import { type Live, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, type LiveResource, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate } from "./filters.live";
import { defaultVpcs } from "./vpc.live";

const routeTablesOf = ({ ec2: client, once }: Live) =>
  once("route-tables", () => pages(paginateDescribeRouteTables({ client }, {}), (page) => page.RouteTables));

/** A route table is known by the subnets that are associated with it. */
const findTable: Finder = async ({ inputs, referrers }, live) => {
  const associations = await referrers(types.routeTableAssociation.token, "routeTableId");
  const subnets = associations.map((association) => association["subnetId"]);
  const found = await routeTablesOf(live);
  return found
    .filter(
      ({ VpcId, Associations = [] }) =>
        VpcId === inputs["vpcId"] && subnets.length > 0 && subnets.every((id) => Associations.some(({ SubnetId }) => SubnetId === id)),
    )
    .flatMap(({ RouteTableId }) => candidate(RouteTableId));
};

/** Known by the table and the one destination that it states. */
const findRoute: Finder = async ({ inputs }, live) => {
  const table = text(inputs, "routeTableId");
  const found = (await routeTablesOf(live)).find(({ RouteTableId }) => RouteTableId === table);
  const wanted = destinationProperties.map((property) => text(inputs, property)).join("");
  return (found?.Routes ?? []).flatMap((route) => (wanted !== "" && destinationOf(route) === wanted ? candidate(`${table}_${wanted}`) : []));
};

const destinationOf = ({ DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId }: Route): string | undefined =>
  DestinationCidrBlock ?? DestinationIpv6CidrBlock ?? DestinationPrefixListId;

const findAssociation: Finder = async ({ inputs }, live) => {
  const [table, subnetId] = [text(inputs, "routeTableId"), text(inputs, "subnetId")];
  const found = (await routeTablesOf(live)).find(({ RouteTableId }) => RouteTableId === table);
  return found?.Associations?.some(({ SubnetId }) => SubnetId === subnetId) ? candidate(`${subnetId}/${table}`) : [];
};

const tableType = types.routeTable.token;

/** Route tables, with their routes and associations. */
const list: Lister = async (live) => {
  const [tables, defaults] = await Promise.all([routeTablesOf(live), defaultVpcs(live)]);
  return tables.flatMap((table) => {
    const { RouteTableId, VpcId, Tags, Associations = [], Routes = [] } = table;
    return [
      ...liveResource(tableType, RouteTableId, { tags: tagMap(Tags), within: inside(types.vpc.token, VpcId), byAws: isMain(table) }),
      ...Routes.flatMap((route) => routeIn(table, route, defaults.has(VpcId))),
      ...Associations.flatMap((association) => associationIn(table, association)),
    ];
  });
};

/**
 * AWS makes a VPC's main route table with the VPC. A route that somebody has put into it counts as one of the VPC's own: every
 * subnet without a table of its own follows it. https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html
 */
const isMain = ({ Associations = [] }: RouteTable): boolean => Associations.some(({ Main }) => Main === true);

const parentsIn = (table: RouteTable) => [...inside(tableType, table.RouteTableId), ...(isMain(table) ? inside(types.vpc.token, table.VpcId) : [])];

function routeIn(table: RouteTable, route: Route, inDefaultVpc: boolean): LiveResource[] {
  const destination = destinationOf(route);
  if (destination === undefined) return [];
  const toInternet = inDefaultVpc && isMain(table) && destination === "0.0.0.0/0" && route.GatewayId?.startsWith("igw-") === true;
  return liveResource(types.route.token, `${table.RouteTableId}_${destination}`, { within: parentsIn(table), byAws: toInternet || isByItself(route) });
}

/**
 * AWS adds the local routes with the table, propagates a virtual private gateway's, and keeps a gateway endpoint's, which nobody
 * can change by hand: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Route.html (Origin),
 * https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html
 */
const isByItself = ({ Origin, GatewayId = "", DestinationPrefixListId }: Route): boolean =>
  GatewayId === "local" ||
  Origin === "CreateRouteTable" ||
  Origin === "EnableVgwRoutePropagation" ||
  (DestinationPrefixListId !== undefined && GatewayId.startsWith("vpce-"));

/** The main association has no subnet; it is there as long as the VPC is. */
function associationIn(table: RouteTable, { SubnetId, GatewayId, Main }: RouteTableAssociation): LiveResource[] {
  const end = SubnetId ?? GatewayId;
  if (Main === true || end === undefined) return [];
  return liveResource(types.routeTableAssociation.token, `${end}/${table.RouteTableId}`, { within: parentsIn(table) });
}

export const routeTables: LiveKind = {
  listed: "routes",
  find: {
    [types.routeTable.token]: findTable,
    [types.route.token]: findRoute,
    [types.routeTableAssociation.token]: findAssociation,
  },
  list,
};
