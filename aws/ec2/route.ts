import type { AwsType } from "../type";
import { changed, described } from "./described";

/** One destination of a route table. */
export const route: AwsType = {
  token: "aws:ec2/route:Route",
  importId: { pattern: /^rtb-[0-9a-f]{8,17}_([\d./]+|[0-9a-f:.]+\/\d+|pl-[0-9a-f]{8,17})$/, example: "rtb-0123456789abcdef0_0.0.0.0/0" },
  identity: "{routeTableId}_{destinationCidrBlock|destinationIpv6CidrBlock|destinationPrefixListId}",
  terraform: {
    type: "aws_route",
    key: { routeTableId: "route_table_id" },
    importId: "{route_table_id}_{destination_cidr_block|destination_ipv6_cidr_block|destination_prefix_list_id}",
    // A route has one of three kinds of destination.
    also: ["destination_cidr_block", "destination_ipv6_cidr_block", "destination_prefix_list_id"],
  },
  computed: ["origin", "state", "instanceOwnerId"],
  rights: { read: described("RouteTables"), update: changed("route-table", "ec2:ReplaceRoute"), lose: ["ec2:DeleteRoute"], look: described("RouteTables") },
};
