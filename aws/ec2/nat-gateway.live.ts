import { paginateDescribeNatGateways } from "@aws-sdk/client-ec2";
import { types } from "..";
import { type Live, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate, gone, where } from "./filters.live";
import { vpcType } from "./vpc.live";

export const natGatewaysIn = ({ ec2: client }: Live, subnetId: string) =>
  pages(paginateDescribeNatGateways({ client }, { Filter: where({ "subnet-id": subnetId, state: "available" }) }), (page) => page.NatGateways);

const find: Finder = async ({ inputs }, live) => (await natGatewaysIn(live, text(inputs, "subnetId"))).flatMap(({ NatGatewayId }) => candidate(NatGatewayId));

/** One that is deleted stays in AWS's list for an hour. */
const list: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeNatGateways({ client }, {}), (page) => page.NatGateways))
    .filter(({ State = "" }) => !gone.includes(State))
    .flatMap(({ NatGatewayId, VpcId, Tags }) => liveResource(types.natGateway.token, NatGatewayId, { tags: tagMap(Tags), within: inside(vpcType, VpcId) }));

export const natGateways: LiveKind = { listed: "NAT gateways", find: { [types.natGateway.token]: find }, list };
