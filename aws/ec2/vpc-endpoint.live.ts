import { paginateDescribeVpcEndpoints } from "@aws-sdk/client-ec2";
import { types } from "..";
import { pages } from "../clients";
import { type Finder, text } from "../finding";
import { type Lister, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate, gone, where } from "./filters.live";
import { vpcType } from "./vpc.live";

const find: Finder = async ({ inputs }, { ec2: client }) => {
  const filters = where({ "vpc-id": text(inputs, "vpcId"), "service-name": text(inputs, "serviceName"), "vpc-endpoint-type": text(inputs, "vpcEndpointType") });
  const found = await pages(paginateDescribeVpcEndpoints({ client }, { Filters: filters }), (page) => page.VpcEndpoints);
  return found.flatMap(({ VpcEndpointId, State }) => candidate(VpcEndpointId, State));
};

/**
 * A service that needs an endpoint in somebody's VPC makes and keeps it itself: a requester-managed one.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html
 */
const list: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeVpcEndpoints({ client }, {}), (page) => page.VpcEndpoints))
    .filter(({ State = "" }) => !gone.includes(State.toLowerCase()))
    .flatMap(({ VpcEndpointId, VpcId, Tags, RequesterManaged }) =>
      liveResource(types.vpcEndpoint.token, VpcEndpointId, { tags: tagMap(Tags), within: inside(vpcType, VpcId), byAws: RequesterManaged === true }),
    );

export const vpcEndpoints: LiveKind = { listed: "endpoints", find: { [types.vpcEndpoint.token]: find }, list };
