"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html"""

from authorization.needs import anywhere, each, need

# Of no resource, unlike DescribeVpcAttribute.
DESCRIPTIONS = (
    "Addresses",
    "AddressesAttribute",
    "InternetGateways",
    "NatGateways",
    "NetworkAcls",
    "NetworkInterfaces",
    "PrefixLists",
    "RouteTables",
    "SecurityGroupRules",
    "SecurityGroups",
    "Subnets",
    "VpcEndpoints",
    "VpcPeeringConnections",
    "Vpcs",
)


def one(kind, member):
    return lambda asked: asked.arn("ec2", f"{kind}/{asked.params[member]}")


def several(kind, member):
    return lambda asked: tuple(asked.arn("ec2", f"{kind}/{name}") for name in asked.params.get(member) or ["*"])


def modify_security_group_rules(asked):
    rules = tuple(asked.arn("ec2", f"security-group-rule/{rule['SecurityGroupRuleId']}") for rule in asked.params["SecurityGroupRules"])
    return [need(asked.action, (one("security-group", "GroupId")(asked), *rules))]


ROWS = {
    **each(anywhere, *(f"Describe{noun}" for noun in DESCRIPTIONS)),
    **each(one("vpc", "VpcId"), "DescribeVpcAttribute", "ModifyVpcAttribute", "DeleteVpc"),
    **each(one("subnet", "SubnetId"), "ModifySubnetAttribute", "DeleteSubnet"),
    **each(one("internet-gateway", "InternetGatewayId"), "DetachInternetGateway", "DeleteInternetGateway"),
    **each(one("elastic-ip", "AllocationId"), "ReleaseAddress"),
    **each(anywhere, "DisassociateAddress", "DisassociateRouteTable"),
    **each(one("natgateway", "NatGatewayId"), "DeleteNatGateway"),
    **each(one("route-table", "RouteTableId"), "CreateRoute", "ReplaceRoute", "DeleteRoute", "DeleteRouteTable"),
    **each(
        one("security-group", "GroupId"),
        "AuthorizeSecurityGroupEgress",
        "AuthorizeSecurityGroupIngress",
        "RevokeSecurityGroupEgress",
        "RevokeSecurityGroupIngress",
        "DeleteSecurityGroup",
    ),
    **each(several("vpc-endpoint", "VpcEndpointIds"), "DeleteVpcEndpoints"),
    **each(one("vpc-peering-connection", "VpcPeeringConnectionId"), "DeleteVpcPeeringConnection"),
    **each(several("*", "ResourceIds"), "CreateTags", "DeleteTags"),
    "ModifySecurityGroupRules": modify_security_group_rules,
}
