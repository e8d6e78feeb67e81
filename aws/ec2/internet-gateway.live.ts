import { paginateDescribeInternetGateways } from "@aws-sdk/client-ec2";
import { types } from "..";
import { pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate, where } from "./filters.live";
import { defaultVpcs, vpcType } from "./vpc.live";

const find: Finder = async ({ inputs }, { ec2: client }) => {
  const found = await pages(
    paginateDescribeInternetGateways({ client }, { Filters: where({ "attachment.vpc-id": text(inputs, "vpcId") }) }),
    (page) => page.InternetGateways,
  );
  return found.flatMap(({ InternetGatewayId }) => candidate(InternetGatewayId));
};

const list: Lister = async (live) => {
  const [found, defaults] = await Promise.all([
    pages(paginateDescribeInternetGateways({ client: live.ec2 }, {}), (page) => page.InternetGateways),
    defaultVpcs(live),
  ]);
  return found.flatMap(({ InternetGatewayId, Attachments = [], Tags }) =>
    liveResource(types.internetGateway.token, InternetGatewayId, {
      tags: tagMap(Tags),
      within: inside(vpcType, ...Attachments.map(({ VpcId }) => VpcId)),
      byAws: Attachments.some(({ VpcId }) => defaults.has(VpcId)),
    }),
  );
};

export const internetGateways: LiveKind = { listed: "internet gateways", find: { [types.internetGateway.token]: find }, list };
