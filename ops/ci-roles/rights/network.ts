import { type Grant, type Rights, anywhere, grant } from "../grant";

/** AWS grants the descriptions of EC2 on everything or not at all. */
const described = (...what: readonly string[]): readonly Grant[] => [
  grant(
    anywhere,
    what.map((noun) => `ec2:Describe${noun}`),
  ),
];

/** A network is held as it is: what is made or taken out of it is a person's work. Changes in place are CI's. */
export const networkRights: Rights = ({ region, id }) => {
  const changed = (kind: string, ...actions: readonly string[]) => [grant([`arn:aws:ec2:${region}:${id}:${kind}/*`], actions)];
  const rule = (direction: "Ingress" | "Egress") => ({
    read: described("SecurityGroupRules"),
    update: [...changed("security-group", "ec2:ModifySecurityGroupRules"), ...changed("security-group-rule", "ec2:ModifySecurityGroupRules")],
    create: [],
    lose: [`ec2:RevokeSecurityGroup${direction}`],
  });
  const peering = { read: described("VpcPeeringConnections"), update: [], create: [], lose: ["ec2:DeleteVpcPeeringConnection"] };
  return {
    "aws:ec2/vpc:Vpc": {
      read: described("Vpcs", "VpcAttribute", "NetworkAcls", "RouteTables", "SecurityGroups"),
      update: changed("vpc", "ec2:ModifyVpcAttribute"),
      create: [],
      lose: ["ec2:DeleteVpc"],
    },
    "aws:ec2/subnet:Subnet": {
      read: described("Subnets"),
      update: changed("subnet", "ec2:ModifySubnetAttribute"),
      create: [],
      lose: ["ec2:DeleteSubnet"],
    },
    "aws:ec2/internetGateway:InternetGateway": {
      read: described("InternetGateways"),
      update: [],
      create: [],
      lose: ["ec2:DetachInternetGateway", "ec2:DeleteInternetGateway"],
    },
    "aws:ec2/eip:Eip": {
      read: described("Addresses", "AddressesAttribute"),
      update: [],
      create: [],
      lose: ["ec2:DisassociateAddress", "ec2:ReleaseAddress"],
    },
    "aws:ec2/natGateway:NatGateway": { read: described("NatGateways"), update: [], create: [], lose: ["ec2:DeleteNatGateway"] },
    "aws:ec2/routeTable:RouteTable": {
      read: described("RouteTables"),
      update: [],
      create: [],
      lose: ["ec2:DisassociateRouteTable", "ec2:DeleteRouteTable"],
    },
    "aws:ec2/route:Route": { read: described("RouteTables"), update: changed("route-table", "ec2:ReplaceRoute"), create: [], lose: ["ec2:DeleteRoute"] },
    "aws:ec2/routeTableAssociation:RouteTableAssociation": {
      read: described("RouteTables"),
      update: [],
      create: [],
      lose: ["ec2:DisassociateRouteTable"],
    },
    "aws:ec2/securityGroup:SecurityGroup": { read: described("SecurityGroups"), update: [], create: [], lose: ["ec2:DeleteSecurityGroup"] },
    "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule": rule("Ingress"),
    "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule": rule("Egress"),
    "aws:ec2/vpcEndpoint:VpcEndpoint": {
      read: described("VpcEndpoints", "PrefixLists", "NetworkInterfaces"),
      update: [],
      create: [],
      lose: ["ec2:DeleteVpcEndpoints"],
    },
    "aws:ec2/vpcPeeringConnection:VpcPeeringConnection": peering,
    "aws:ec2/vpcPeeringConnectionAccepter:VpcPeeringConnectionAccepter": peering,
  };
};
