import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** Where a subnet's traffic goes. Its routes are resources of their own: a list inside the table claims to be all there is. */
export const routeTable: AwsType = {
  token: "aws:ec2/routeTable:RouteTable",
  importId: prefixed("rtb"),
  terraform: { type: "aws_route_table", key: { vpcId: "vpc_id" }, also: ["route"] },
  inline: ["routes"],
  rights: { read: described("RouteTables"), lose: ["ec2:DisassociateRouteTable", "ec2:DeleteRouteTable"], look: described("RouteTables") },
};
