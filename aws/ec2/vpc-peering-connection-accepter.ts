import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** The same connection as the side that accepted it has it. */
export const vpcPeeringConnectionAccepter: AwsType = {
  token: "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter",
  importId: prefixed("pcx"),
  terraform: { type: "aws_vpc_peering_connection_accepter", key: { vpcPeeringConnectionId: "vpc_peering_connection_id" } },
  rights: { read: described("VpcPeeringConnections"), lose: ["ec2:DeleteVpcPeeringConnection"], look: described("VpcPeeringConnections") },
};
