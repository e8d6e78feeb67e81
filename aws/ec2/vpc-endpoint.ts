import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** A way to a service of AWS that does not leave the network. */
export const vpcEndpoint: AwsType = {
  token: "aws:ec2/vpcEndpoint:VpcEndpoint",
  importId: prefixed("vpce"),
  terraform: { type: "aws_vpc_endpoint", key: { vpcId: "vpc_id", serviceName: "service_name", vpcEndpointType: "vpc_endpoint_type" } },
  computed: ["cidrBlocks", "dnsEntries", "networkInterfaceIds", "prefixListId", "requesterManaged", "state"],
  rights: { read: described("VpcEndpoints", "PrefixLists", "NetworkInterfaces"), lose: ["ec2:DeleteVpcEndpoints"], look: described("VpcEndpoints") },
};
