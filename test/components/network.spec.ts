// Over 150 lines: one room's tests share how it is built.
import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { assertUnderLedger, room } from "../support/rooms";
import { committed } from "../support/stacks";

const vpcId = outputOf("app-network-vpc");

// Proves what the engine is asked for. Does not prove that it is what lives: the adoption's plan does, on the engine.
describe("components/network: a VPC of its own (prod)", () => {
  it("has exactly these children", async () => {
    assert.deepEqual((await room("prod", "app-network")).types, {
      "app-network-vpc": "aws:ec2/vpc:Vpc",
      "app-network-internet-gateway": "aws:ec2/internetGateway:InternetGateway",
      "app-network-subnet-public-a": "aws:ec2/subnet:Subnet",
      "app-network-subnet-public-b": "aws:ec2/subnet:Subnet",
      "app-network-subnet-private-a": "aws:ec2/subnet:Subnet",
      "app-network-subnet-private-b": "aws:ec2/subnet:Subnet",
      "app-network-subnet-isolated-a": "aws:ec2/subnet:Subnet",
      "app-network-subnet-isolated-b": "aws:ec2/subnet:Subnet",
      "app-network-nat-address": "aws:ec2/eip:Eip",
      "app-network-nat": "aws:ec2/natGateway:NatGateway",
      "app-network-peering-database-copy": "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter",
      "app-network-routes-public": "aws:ec2/routeTable:RouteTable",
      "app-network-routes-public-default": "aws:ec2/route:Route",
      "app-network-routes-public-in-public-a": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-routes-public-in-public-b": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-routes-private": "aws:ec2/routeTable:RouteTable",
      "app-network-routes-private-default": "aws:ec2/route:Route",
      "app-network-routes-private-database-copy": "aws:ec2/route:Route",
      "app-network-routes-private-in-private-a": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-routes-private-in-private-b": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-routes-isolated": "aws:ec2/routeTable:RouteTable",
      "app-network-routes-isolated-in-isolated-a": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-routes-isolated-in-isolated-b": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-sg-lambda": "aws:ec2/securityGroup:SecurityGroup",
      "app-network-sg-lambda-egress-all": "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
      "app-network-sg-database": "aws:ec2/securityGroup:SecurityGroup",
      "app-network-sg-database-ingress-postgres-from-lambda": "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      "app-network-sg-database-ingress-postgres-from-staging": "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
    });
  });

  it("adopts each of them by the ledger's id, locked", async () => {
    assertUnderLedger(await room("prod", "app-network"), committed("prod"));
  });

  it("states the VPC, its gateway and its subnets as they were made", async () => {
    const network = await room("prod", "app-network");
    assert.deepEqual(network.inputs("app-network-vpc"), { cidrBlock: "10.0.0.0/16", enableDnsSupport: true, enableDnsHostnames: true });
    assert.deepEqual(network.inputs("app-network-internet-gateway"), { vpcId });
    assert.deepEqual(network.inputs("app-network-subnet-public-a"), {
      vpcId,
      cidrBlock: "10.0.1.0/24",
      availabilityZone: "us-west-2a",
      mapPublicIpOnLaunch: true,
    });
    assert.deepEqual(network.inputs("app-network-subnet-isolated-b"), {
      vpcId,
      cidrBlock: "10.0.22.0/24",
      availabilityZone: "us-west-2b",
      mapPublicIpOnLaunch: false,
    });
  });

  it("stands the NAT gateway in the public subnet, behind its own address", async () => {
    const network = await room("prod", "app-network");
    assert.deepEqual(network.inputs("app-network-nat-address"), { domain: "vpc" });
    assert.deepEqual(network.inputs("app-network-nat"), {
      allocationId: outputOf("app-network-nat-address", "allocationId"),
      subnetId: outputOf("app-network-subnet-public-a"),
    });
  });

  it("routes public subnets to the internet gateway, private ones to the NAT gateway, isolated ones nowhere", async () => {
    const network = await room("prod", "app-network");
    assert.deepEqual(network.inputs("app-network-routes-public-default"), {
      routeTableId: outputOf("app-network-routes-public"),
      destinationCidrBlock: "0.0.0.0/0",
      gatewayId: outputOf("app-network-internet-gateway"),
    });
    assert.deepEqual(network.inputs("app-network-routes-private-default"), {
      routeTableId: outputOf("app-network-routes-private"),
      destinationCidrBlock: "0.0.0.0/0",
      natGatewayId: outputOf("app-network-nat"),
    });
    assert.deepEqual(network.inputs("app-network-routes-isolated-in-isolated-a"), {
      routeTableId: outputOf("app-network-routes-isolated"),
      subnetId: outputOf("app-network-subnet-isolated-a"),
    });
    const isolated = network.children.filter(
      ({ type, inputs }) => type === "aws:ec2/route:Route" && inputs["routeTableId"] === outputOf("app-network-routes-isolated"),
    );
    assert.deepEqual(isolated, []);
  });

  it("lets no group or table claim its rules or routes inline: an inline list deletes what hands added", async () => {
    const network = await room("prod", "app-network");
    assert.deepEqual(network.inputs("app-network-routes-private"), { vpcId });
    assert.deepEqual(network.inputs("app-network-sg-database"), { vpcId, name: "bluemoxon-db-sg", description: "Security group for BlueMoxon database" });
  });

  it("opens the database to the functions' group and to the peered network, on one port", async () => {
    const network = await room("prod", "app-network");
    const rule = { securityGroupId: outputOf("app-network-sg-database"), ipProtocol: "tcp", fromPort: 5432, toPort: 5432 };
    assert.deepEqual(network.inputs("app-network-sg-database-ingress-postgres-from-lambda"), {
      ...rule,
      referencedSecurityGroupId: outputOf("app-network-sg-lambda"),
    });
    assert.deepEqual(network.inputs("app-network-sg-database-ingress-postgres-from-staging"), {
      ...rule,
      cidrIpv4: "172.31.0.0/16",
      description: "PostgreSQL from staging db-sync",
    });
  });

  it("states no port where every protocol may pass", async () => {
    const network = await room("prod", "app-network");
    assert.deepEqual(network.inputs("app-network-sg-lambda-egress-all"), {
      securityGroupId: outputOf("app-network-sg-lambda"),
      ipProtocol: "-1",
      cidrIpv4: "0.0.0.0/0",
    });
  });
});

describe("components/network: the account's default VPC (staging)", () => {
  const place = { vpcId: "vpc-03f78def84c9e85e0" };

  it("has exactly these children: VPC, subnets and internet gateway are AWS's own", async () => {
    assert.deepEqual((await room("staging", "app-network")).types, {
      "app-network-nat-address": "aws:ec2/eip:Eip",
      "app-network-nat": "aws:ec2/natGateway:NatGateway",
      "app-network-peering-database-copy": "aws:ec2/vpcPeeringConnection:VpcPeeringConnection",
      "app-network-routes-private": "aws:ec2/routeTable:RouteTable",
      "app-network-routes-private-default": "aws:ec2/route:Route",
      "app-network-routes-private-database-copy": "aws:ec2/route:Route",
      "app-network-routes-private-in-private-b": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-routes-private-in-private-c": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-routes-private-in-private-d": "aws:ec2/routeTableAssociation:RouteTableAssociation",
      "app-network-endpoint-s3": "aws:ec2/vpcEndpoint:VpcEndpoint",
      "app-network-endpoint-secretsmanager": "aws:ec2/vpcEndpoint:VpcEndpoint",
      "app-network-sg-lambda": "aws:ec2/securityGroup:SecurityGroup",
      "app-network-sg-lambda-egress-all": "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
      "app-network-sg-database": "aws:ec2/securityGroup:SecurityGroup",
      "app-network-sg-database-ingress-postgres-from-lambda": "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      "app-network-sg-database-egress-all": "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
      "app-network-sg-vpc-endpoints": "aws:ec2/securityGroup:SecurityGroup",
      "app-network-sg-vpc-endpoints-ingress-https-from-10": "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      "app-network-sg-vpc-endpoints-ingress-https-from-172": "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      "app-network-sg-vpc-endpoints-ingress-https-from-192": "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
      "app-network-sg-vpc-endpoints-egress-all": "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
    });
  });

  it("adopts each of them by the ledger's id, locked", async () => {
    assertUnderLedger(await room("staging", "app-network"), committed("staging"));
  });

  it("stands in the VPC and subnets that the facts name", async () => {
    const network = await room("staging", "app-network");
    assert.deepEqual(network.inputs("app-network-routes-private"), place);
    assert.equal(network.inputs("app-network-nat")["subnetId"], "subnet-0c5f84e98ba25334d");
    assert.equal(network.inputs("app-network-routes-private-in-private-b")["subnetId"], "subnet-0ceb0276fa36428f2");
  });

  it("gives a gateway endpoint route tables, and an interface endpoint subnets, groups and names", async () => {
    const network = await room("staging", "app-network");
    assert.deepEqual(network.inputs("app-network-endpoint-s3"), {
      ...place,
      serviceName: "com.amazonaws.us-west-2.s3",
      vpcEndpointType: "Gateway",
      routeTableIds: [outputOf("app-network-routes-private")],
    });
    assert.deepEqual(network.inputs("app-network-endpoint-secretsmanager"), {
      ...place,
      serviceName: "com.amazonaws.us-west-2.secretsmanager",
      vpcEndpointType: "Interface",
      privateDnsEnabled: true,
      subnetIds: ["subnet-0ceb0276fa36428f2", "subnet-09eeb023cb49a83d5", "subnet-0bfb299044084bad3"],
      securityGroupIds: [outputOf("app-network-sg-vpc-endpoints")],
    });
  });
});
