import { DescribeAddressesCommand } from "@aws-sdk/client-ec2";
import { types } from "..";
import { type Finder, text } from "../finding";
import { type Lister, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { natGatewaysIn } from "./nat-gateway.live";

/** An Elastic IP has no name of its own: it is the address of the NAT gateway that will hold it. */
const find: Finder = async ({ referrers }, live) => {
  const holders = await referrers(types.natGateway.token, "allocationId");
  const gateways = (await Promise.all(holders.map((inputs) => natGatewaysIn(live, text(inputs, "subnetId"))))).flat();
  return gateways.flatMap(({ NatGatewayAddresses = [] }) =>
    NatGatewayAddresses.flatMap(({ AllocationId, PublicIp }) =>
      AllocationId === undefined
        ? []
        : [{ importId: AllocationId, outputs: { allocationId: AllocationId }, ...(PublicIp !== undefined && { hint: PublicIp }) }],
    ),
  );
};

/** EC2 gives all addresses at once: an account has 5 unless it asks for more. */
const list: Lister = async ({ ec2 }) =>
  ((await ec2.send(new DescribeAddressesCommand({}))).Addresses ?? []).flatMap(({ AllocationId, Tags }) =>
    liveResource(types.elasticIp.token, AllocationId, { tags: tagMap(Tags) }),
  );

export const elasticIps: LiveKind = { listed: "addresses", find: { [types.elasticIp.token]: find }, list };
