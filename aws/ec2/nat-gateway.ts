import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** The way out for what has no address of its own. */
export const natGateway: AwsType = {
  token: "aws:ec2/natGateway:NatGateway",
  importId: prefixed("nat"),
  terraform: { type: "aws_nat_gateway", key: { subnetId: "subnet_id" }, also: ["allocation_id"] },
  computed: ["associationId", "networkInterfaceId", "privateIp", "publicIp", "vpcId"],
  rights: { read: described("NatGateways"), lose: ["ec2:DeleteNatGateway"], look: described("NatGateways") },
};
