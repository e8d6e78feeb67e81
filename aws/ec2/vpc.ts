import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { changed, described } from "./described";

/** A network of the account's own. */
export const vpc: AwsType = {
  token: "aws:ec2/vpc:Vpc",
  importId: prefixed("vpc"),
  terraform: { type: "aws_vpc", key: { cidrBlock: "cidr_block" } },
  computed: ["defaultNetworkAclId", "defaultRouteTableId", "defaultSecurityGroupId"],
  rights: {
    read: described("Vpcs", "VpcAttribute", "NetworkAcls", "RouteTables", "SecurityGroups"),
    update: changed("vpc", "ec2:ModifyVpcAttribute"),
    lose: ["ec2:DeleteVpc"],
    look: described("Vpcs"),
  },
};
