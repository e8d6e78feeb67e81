import { paginateDescribeSubnets } from "@aws-sdk/client-ec2";
import { types } from "..";
import { pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate, where } from "./filters.live";
import { vpcType } from "./vpc.live";

const find: Finder = async ({ inputs }, { ec2: client }) => {
  const filters = where({ "vpc-id": text(inputs, "vpcId"), "cidr-block": text(inputs, "cidrBlock") });
  const found = await pages(paginateDescribeSubnets({ client }, { Filters: filters }), (page) => page.Subnets);
  return found.flatMap(({ SubnetId, AvailabilityZone }) => candidate(SubnetId, AvailabilityZone));
};

const list: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeSubnets({ client }, {}), (page) => page.Subnets)).flatMap(({ SubnetId, VpcId, Tags, DefaultForAz }) =>
    liveResource(types.subnet.token, SubnetId, { tags: tagMap(Tags), within: inside(vpcType, VpcId), byAws: DefaultForAz === true }),
  );

export const subnets: LiveKind = { listed: "subnets", find: { [types.subnet.token]: find }, list };
