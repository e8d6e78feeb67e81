import {
  DescribeAddressesCommand,
  paginateDescribeInternetGateways,
  paginateDescribeNatGateways,
  paginateDescribeNetworkAcls,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcPeeringConnections,
  paginateDescribeVpcs,
} from "@aws-sdk/client-ec2";
import { type Live, pages } from "../live";
import { type Lister, inside, resident, tagMap, together } from "./resident";

const vpcType = "aws:ec2/vpc:Vpc";
const gone = ["deleting", "deleted", "failed", "rejected", "expired"];

export const vpcsOf = ({ ec2: client, once }: Live) => once("vpcs", () => pages(paginateDescribeVpcs({ client }, {}), (page) => page.Vpcs));

/**
 * Every account is born with a default VPC, with a subnet in each zone and a way to the internet.
 * https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc-components.html
 */
export const defaultVpcs = async (live: Live): Promise<ReadonlySet<string | undefined>> =>
  new Set((await vpcsOf(live)).filter(({ IsDefault }) => IsDefault).map(({ VpcId }) => VpcId));

const vpcs: Lister = async (live) =>
  (await vpcsOf(live)).flatMap(({ VpcId, Tags, IsDefault }) => resident(vpcType, VpcId, { tags: tagMap(Tags), byAws: IsDefault === true }));

const subnets: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeSubnets({ client }, {}), (page) => page.Subnets)).flatMap(({ SubnetId, VpcId, Tags, DefaultForAz }) =>
    resident("aws:ec2/subnet:Subnet", SubnetId, { tags: tagMap(Tags), within: inside(vpcType, VpcId), byAws: DefaultForAz === true }),
  );

const internetGateways: Lister = async (live) => {
  const [found, defaults] = await Promise.all([
    pages(paginateDescribeInternetGateways({ client: live.ec2 }, {}), (page) => page.InternetGateways),
    defaultVpcs(live),
  ]);
  return found.flatMap(({ InternetGatewayId, Attachments = [], Tags }) =>
    resident("aws:ec2/internetGateway:InternetGateway", InternetGatewayId, {
      tags: tagMap(Tags),
      within: inside(vpcType, ...Attachments.map(({ VpcId }) => VpcId)),
      byAws: Attachments.some(({ VpcId }) => defaults.has(VpcId)),
    }),
  );
};

/** One that is deleted stays in AWS's list for an hour. */
const natGateways: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeNatGateways({ client }, {}), (page) => page.NatGateways))
    .filter(({ State = "" }) => !gone.includes(State))
    .flatMap(({ NatGatewayId, VpcId, Tags }) =>
      resident("aws:ec2/natGateway:NatGateway", NatGatewayId, { tags: tagMap(Tags), within: inside(vpcType, VpcId) }),
    );

/** EC2 gives all addresses at once: an account has 5 unless it asks for more. */
const addresses: Lister = async ({ ec2 }) =>
  ((await ec2.send(new DescribeAddressesCommand({}))).Addresses ?? []).flatMap(({ AllocationId, Tags }) =>
    resident("aws:ec2/eip:Eip", AllocationId, { tags: tagMap(Tags) }),
  );

/**
 * A service that needs an endpoint in somebody's VPC makes and keeps it itself: a requester-managed one.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpoint.html
 */
const endpoints: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeVpcEndpoints({ client }, {}), (page) => page.VpcEndpoints))
    .filter(({ State = "" }) => !gone.includes(State.toLowerCase()))
    .flatMap(({ VpcEndpointId, VpcId, Tags, RequesterManaged }) =>
      resident("aws:ec2/vpcEndpoint:VpcEndpoint", VpcEndpointId, { tags: tagMap(Tags), within: inside(vpcType, VpcId), byAws: RequesterManaged === true }),
    );

/** One connection lives in both accounts. Whoever owns the asking VPC has made it, the other side has accepted it. */
const peerings: Lister = async (live) => {
  const [found, own] = await Promise.all([
    pages(paginateDescribeVpcPeeringConnections({ client: live.ec2 }, {}), (page) => page.VpcPeeringConnections),
    vpcsOf(live),
  ]);
  const asked = (VpcId: string | undefined) => own.some((vpc) => vpc.VpcId === VpcId);
  return found
    .filter(({ Status }) => !gone.includes(Status?.Code ?? ""))
    .flatMap(({ VpcPeeringConnectionId, RequesterVpcInfo, AccepterVpcInfo, Tags }) =>
      resident(
        asked(RequesterVpcInfo?.VpcId)
          ? "aws:ec2/vpcPeeringConnection:VpcPeeringConnection"
          : "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter",
        VpcPeeringConnectionId,
        { tags: tagMap(Tags), within: inside(vpcType, RequesterVpcInfo?.VpcId, AccepterVpcInfo?.VpcId) },
      ),
    );
};

/** Every VPC has a default network ACL, which AWS makes with it: https://docs.aws.amazon.com/vpc/latest/userguide/default-network-acl.html */
const networkAcls: Lister = async ({ ec2: client }) =>
  (await pages(paginateDescribeNetworkAcls({ client }, {}), (page) => page.NetworkAcls)).flatMap(({ NetworkAclId, VpcId, Tags, IsDefault }) =>
    resident("aws:ec2/networkAcl:NetworkAcl", NetworkAclId, { tags: tagMap(Tags), within: inside(vpcType, VpcId), byAws: IsDefault === true }),
  );

/** VPCs and what stands in them. */
export const networks: Lister = (live, managed) =>
  together(...[vpcs, subnets, internetGateways, natGateways, addresses, endpoints, peerings, networkAcls].map((list) => list(live, managed)));
