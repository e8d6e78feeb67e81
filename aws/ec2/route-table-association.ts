import type { AwsType } from "../type";
import { described } from "./described";

/** Which route table a subnet follows. */
export const routeTableAssociation: AwsType = {
  token: "aws:ec2/routeTableAssociation:RouteTableAssociation",
  importId: {
    pattern: /^subnet-[0-9a-f]{8,17}\/rtb-[0-9a-f]{8,17}$/,
    example: "subnet-0123456789abcdef0/rtb-0123456789abcdef0",
  },
  identity: "{subnetId}/{routeTableId}",
  terraform: {
    type: "aws_route_table_association",
    key: { subnetId: "subnet_id", routeTableId: "route_table_id" },
    importId: "{subnet_id}/{route_table_id}",
  },
  rights: { read: described("RouteTables"), lose: ["ec2:DisassociateRouteTable"], look: described("RouteTables") },
};
