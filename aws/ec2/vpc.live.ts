import { paginateDescribeVpcs } from "@aws-sdk/client-ec2";
import { types } from "..";
import { type Live, pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate, where } from "./filters.live";

/** Never the account's default VPC: a lookup that can find it has found the wrong one before. */
const find: Finder = async ({ inputs }, { ec2: client }) => {
  const found = await pages(
    paginateDescribeVpcs({ client }, { Filters: where({ cidr: text(inputs, "cidrBlock"), "is-default": "false" }) }),
    (page) => page.Vpcs,
  );
  return found.flatMap(({ VpcId }) => candidate(VpcId));
};

export const vpcType = types.vpc.token;

export const vpcsOf = ({ ec2: client, once }: Live) => once("vpcs", () => pages(paginateDescribeVpcs({ client }, {}), (page) => page.Vpcs));

/**
 * Every account is born with a default VPC, with a subnet in each zone and a way to the internet.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html
 */
export const defaultVpcs = async (live: Live): Promise<ReadonlySet<string | undefined>> =>
  new Set((await vpcsOf(live)).filter(({ IsDefault }) => IsDefault).map(({ VpcId }) => VpcId));

const list: Lister = async (live) =>
  (await vpcsOf(live)).flatMap(({ VpcId, Tags, IsDefault }) => liveResource(vpcType, VpcId, { tags: tagMap(Tags), byAws: IsDefault === true }));

export const vpcs: LiveKind = { listed: "networks", find: { [types.vpc.token]: find }, list };
