import { paginateDescribeNetworkAcls } from "@aws-sdk/client-ec2";
import { pages } from "../clients";
import { type Lister, inside, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { vpcType } from "./vpc.live";

/** Every VPC has a default network ACL, which AWS makes with it: https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html */
const list: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeNetworkAcls({ client }, {}), (page) => page.NetworkAcls)).flatMap(({ NetworkAclId, VpcId, Tags, IsDefault }) =>
    liveResource("aws:ec2/networkAcl:NetworkAcl", NetworkAclId, { tags: tagMap(Tags), within: inside(vpcType, VpcId), byAws: IsDefault === true }),
  );

export const networkAcls: LiveKind = { listed: "network ACLs", find: {}, list };
