import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { changed, described } from "./described";

/** A part of a network, in one availability zone. */
export const subnet: AwsType = {
  token: "aws:ec2/subnet:Subnet",
  importId: prefixed("subnet"),
  terraform: { type: "aws_subnet", key: { vpcId: "vpc_id", cidrBlock: "cidr_block" } },
  computed: ["availabilityZoneId"],
  rights: { read: described("Subnets"), update: changed("subnet", "ec2:ModifySubnetAttribute"), lose: ["ec2:DeleteSubnet"], look: described("Subnets") },
};
