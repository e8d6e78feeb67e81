import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** A network's way to the internet. */
export const internetGateway: AwsType = {
  token: "aws:ec2/internetGateway:InternetGateway",
  importId: prefixed("igw"),
  terraform: { type: "aws_internet_gateway", key: { vpcId: "vpc_id" } },
  rights: { read: described("InternetGateways"), lose: ["ec2:DetachInternetGateway", "ec2:DeleteInternetGateway"], look: described("InternetGateways") },
};
