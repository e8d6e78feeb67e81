import { prefixed } from "../import-id";
import type { AwsType } from "../type";
import { described } from "./described";

/** An address that outsiders may have in their lists. Nobody gets the same one twice. */
export const elasticIp: AwsType = {
  token: "aws:ec2/eip:Eip",
  importId: prefixed("eipalloc"),
  terraform: { type: "aws_eip", key: {}, importId: "{allocation_id}" },
  holds: "an identity",
  computed: ["allocationId", "privateDns", "publicDns", "publicIp"],
  gives: ["allocationId"],
  rights: {
    read: described("Addresses", "AddressesAttribute"),
    lose: ["ec2:DisassociateAddress", "ec2:ReleaseAddress"],
    look: described("Addresses", "NatGateways"),
  },
};
