import {
  type Filter,
  paginateDescribeInternetGateways,
  paginateDescribeNatGateways,
  paginateDescribeRouteTables,
  paginateDescribeSecurityGroups,
  paginateDescribeSubnets,
  paginateDescribeVpcEndpoints,
  paginateDescribeVpcPeeringConnections,
  paginateDescribeVpcs,
} from "@aws-sdk/client-ec2";
import { type Candidate, type Finder, answered, text } from "../finder";
import { type Live, pages } from "../live";

const where = (filters: Readonly<Record<string, string>>): Filter[] => Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }));

const candidate = (id: string | undefined, hint?: string): Candidate[] => answered(id, hint === undefined ? {} : { hint });

/** Never the account's default VPC: a lookup that can find it has found the wrong one before. */
const vpc: Finder = async ({ inputs }, { ec2: client }) => {
  const found = await pages(
    paginateDescribeVpcs({ client }, { Filters: where({ cidr: text(inputs, "cidrBlock"), "is-default": "false" }) }),
    (page) => page.Vpcs,
  );
  return found.flatMap(({ VpcId }) => candidate(VpcId));
};

const subnet: Finder = async ({ inputs }, { ec2: client }) => {
  const filters = where({ "vpc-id": text(inputs, "vpcId"), "cidr-block": text(inputs, "cidrBlock") });
  const found = await pages(paginateDescribeSubnets({ client }, { Filters: filters }), (page) => page.Subnets);
  return found.flatMap(({ SubnetId, AvailabilityZone }) => candidate(SubnetId, AvailabilityZone));
};

const internetGateway: Finder = async ({ inputs }, { ec2: client }) => {
  const found = await pages(
    paginateDescribeInternetGateways({ client }, { Filters: where({ "attachment.vpc-id": text(inputs, "vpcId") }) }),
    (page) => page.InternetGateways,
  );
  return found.flatMap(({ InternetGatewayId }) => candidate(InternetGatewayId));
};

const natGatewaysIn = ({ ec2: client }: Live, subnetId: string) =>
  pages(paginateDescribeNatGateways({ client }, { Filter: where({ "subnet-id": subnetId, state: "available" }) }), (page) => page.NatGateways);

const natGateway: Finder = async ({ inputs }, live) =>
  (await natGatewaysIn(live, text(inputs, "subnetId"))).flatMap(({ NatGatewayId }) => candidate(NatGatewayId));

/** An Elastic IP has no name of its own: it is the address of the NAT gateway that will hold it. */
const elasticIp: Finder = async ({ referrers }, live) => {
  const holders = await referrers("aws:ec2/natGateway:NatGateway", "allocationId");
  const gateways = (await Promise.all(holders.map((inputs) => natGatewaysIn(live, text(inputs, "subnetId"))))).flat();
  return gateways.flatMap(({ NatGatewayAddresses = [] }) =>
    NatGatewayAddresses.flatMap(({ AllocationId, PublicIp }) =>
      AllocationId === undefined
        ? []
        : [{ importId: AllocationId, outputs: { allocationId: AllocationId }, ...(PublicIp !== undefined && { hint: PublicIp }) }],
    ),
  );
};

export const routeTables = ({ ec2: client, once }: Live) =>
  once("route-tables", () => pages(paginateDescribeRouteTables({ client }, {}), (page) => page.RouteTables));

/** A route table is known by the subnets that are associated with it. */
const routeTable: Finder = async ({ inputs, referrers }, live) => {
  const associations = await referrers("aws:ec2/routeTableAssociation:RouteTableAssociation", "routeTableId");
  const subnets = associations.map((association) => association["subnetId"]);
  const found = await routeTables(live);
  return found
    .filter(
      ({ VpcId, Associations = [] }) =>
        VpcId === inputs["vpcId"] && subnets.length > 0 && subnets.every((id) => Associations.some(({ SubnetId }) => SubnetId === id)),
    )
    .flatMap(({ RouteTableId }) => candidate(RouteTableId));
};

const route: Finder = async ({ inputs }, live) => {
  const [table, destination] = [text(inputs, "routeTableId"), text(inputs, "destinationCidrBlock")];
  const found = (await routeTables(live)).find(({ RouteTableId }) => RouteTableId === table);
  return found?.Routes?.some(({ DestinationCidrBlock }) => DestinationCidrBlock === destination) ? candidate(`${table}_${destination}`) : [];
};

const routeTableAssociation: Finder = async ({ inputs }, live) => {
  const [table, subnetId] = [text(inputs, "routeTableId"), text(inputs, "subnetId")];
  const found = (await routeTables(live)).find(({ RouteTableId }) => RouteTableId === table);
  return found?.Associations?.some(({ SubnetId }) => SubnetId === subnetId) ? candidate(`${subnetId}/${table}`) : [];
};

const securityGroup: Finder = async ({ inputs }, { ec2: client }) => {
  const filters = where({ "vpc-id": text(inputs, "vpcId"), "group-name": text(inputs, "name") });
  const found = await pages(paginateDescribeSecurityGroups({ client }, { Filters: filters }), (page) => page.SecurityGroups);
  return found.flatMap(({ GroupId }) => candidate(GroupId));
};

const vpcEndpoint: Finder = async ({ inputs }, { ec2: client }) => {
  const filters = where({ "vpc-id": text(inputs, "vpcId"), "service-name": text(inputs, "serviceName"), "vpc-endpoint-type": text(inputs, "vpcEndpointType") });
  const found = await pages(paginateDescribeVpcEndpoints({ client }, { Filters: filters }), (page) => page.VpcEndpoints);
  return found.flatMap(({ VpcEndpointId, State }) => candidate(VpcEndpointId, State));
};

const peerings = async ({ ec2: client }: Live, filters: Readonly<Record<string, string>>): Promise<Candidate[]> => {
  const found = await pages(paginateDescribeVpcPeeringConnections({ client }, { Filters: where(filters) }), (page) => page.VpcPeeringConnections);
  return found.flatMap(({ VpcPeeringConnectionId, Status }) => candidate(VpcPeeringConnectionId, Status?.Message));
};

/** The side that asked is known by its two VPCs: AWS allows two VPCs one active connection. */
const peeringRequester: Finder = ({ inputs }, live) =>
  peerings(live, {
    "requester-vpc-info.vpc-id": text(inputs, "vpcId"),
    "accepter-vpc-info.vpc-id": text(inputs, "peerVpcId"),
    "accepter-vpc-info.owner-id": text(inputs, "peerOwnerId"),
    "status-code": "active",
  });

/** The side that accepted made nothing of its own: it states the connection's id, and that one has to be there. */
const peeringAccepter: Finder = ({ inputs }, live) =>
  peerings(live, { "vpc-peering-connection-id": text(inputs, "vpcPeeringConnectionId"), "status-code": "active" });

export const networkFinders: Readonly<Record<string, Finder>> = {
  "aws:ec2/vpc:Vpc": vpc,
  "aws:ec2/subnet:Subnet": subnet,
  "aws:ec2/internetGateway:InternetGateway": internetGateway,
  "aws:ec2/natGateway:NatGateway": natGateway,
  "aws:ec2/eip:Eip": elasticIp,
  "aws:ec2/routeTable:RouteTable": routeTable,
  "aws:ec2/route:Route": route,
  "aws:ec2/routeTableAssociation:RouteTableAssociation": routeTableAssociation,
  "aws:ec2/securityGroup:SecurityGroup": securityGroup,
  "aws:ec2/vpcEndpoint:VpcEndpoint": vpcEndpoint,
  "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": peeringRequester,
  "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter": peeringAccepter,
};
