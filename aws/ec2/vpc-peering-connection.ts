import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** The way to another account's network, as the side that asked for it has it. */
export const vpcPeeringConnection: AwsType = {
  token: "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
  importId: prefixed("pcx"),
  terraform: { type: "aws_vpc_peering_connection", key: { vpcId: "vpc_id", peerVpcId: "peer_vpc_id" } },
  rights: { read: described("VpcPeeringConnections"), lose: ["ec2:DeleteVpcPeeringConnection"], look: described("VpcPeeringConnections") },
};
