import { paginateDescribeVpcPeeringConnections } from "@aws-sdk/client-ec2";
import { types } from "..";
import { type Live, pages } from "../clients";
import { type Candidate, type Finder, text } from "../finding";
import { type Lister, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { candidate, gone, where } from "./filters.live";
import { vpcType, vpcsOf } from "./vpc.live";

const peeringsBy = async ({ ec2: client }: Live, filters: Readonly<Record<string, string>>): Promise<Candidate[]> => {
  const found = await pages(paginateDescribeVpcPeeringConnections({ client }, { Filters: where(filters) }), (page) => page.VpcPeeringConnections);
  return found.flatMap(({ VpcPeeringConnectionId, Status }) => candidate(VpcPeeringConnectionId, Status?.Message));
};

/** The side that asked is known by its two VPCs: AWS allows two VPCs one active connection. */
const peeringRequester: Finder = ({ inputs }, live) =>
  peeringsBy(live, {
    "requester-vpc-info.vpc-id": text(inputs, "vpcId"),
    "accepter-vpc-info.vpc-id": text(inputs, "peerVpcId"),
    "accepter-vpc-info.owner-id": text(inputs, "peerOwnerId"),
    "status-code": "active",
  });

/** The side that accepted made nothing of its own: it states the connection's id, and that one has to be there. */
const peeringAccepter: Finder = ({ inputs }, live) =>
  peeringsBy(live, { "vpc-peering-connection-id": text(inputs, "vpcPeeringConnectionId"), "status-code": "active" });

/** One connection lives in both accounts. Whoever owns the asking VPC has made it, the other side has accepted it. */
const list: Lister = async (live) => {
  const [found, own] = await Promise.all([
    pages(paginateDescribeVpcPeeringConnections({ client: live.ec2 }, {}), (page) => page.VpcPeeringConnections),
    vpcsOf(live),
  ]);
  const asked = (VpcId: string | undefined) => own.some((vpc) => vpc.VpcId === VpcId);
  return found
    .filter(({ Status }) => !gone.includes(Status?.Code ?? ""))
    .flatMap(({ VpcPeeringConnectionId, RequesterVpcInfo, AccepterVpcInfo, Tags }) =>
      liveResource(asked(RequesterVpcInfo?.VpcId) ? types.vpcPeeringConnection.token : types.vpcPeeringConnectionAccepter.token, VpcPeeringConnectionId, {
        tags: tagMap(Tags),
        within: inside(vpcType, RequesterVpcInfo?.VpcId, AccepterVpcInfo?.VpcId),
      }),
    );
};

export const peerings: LiveKind = {
  listed: "peerings",
  find: {
    [types.vpcPeeringConnection.token]: peeringRequester,
    [types.vpcPeeringConnectionAccepter.token]: peeringAccepter,
  },
  list,
};
