"""VPCs and what is in them. They have no name: whatever an account has is asked about, one by one as the provider asks."""

ATTRIBUTES = ("enableDnsSupport", "enableDnsHostnames", "enableNetworkAddressUsageMetrics")


def _endpoint(answer):
    return answer["VpcEndpoints"][0]["VpcEndpointType"].lower()


def _peering(answer):
    found = answer["VpcPeeringConnections"][0]
    owners = {found[side].get("OwnerId") for side in ("AccepterVpcInfo", "RequesterVpcInfo")}
    return "same account" if len(owners) == 1 else "two accounts"


def _each(operation, member, key, asked_by, kind=None):
    """One after the other, so that each answer is of one kind."""

    def question(account):
        for found in account.items(operation, member):
            if key in found:
                account.ask(operation, kind=kind, **{asked_by: [found[key]]})

    return question


def vpcs(account):
    for vpc in account.items("ec2.DescribeVpcs", "Vpcs"):
        account.ask("ec2.DescribeVpcs", VpcIds=[vpc["VpcId"]])
        for attribute in ATTRIBUTES:
            account.ask("ec2.DescribeVpcAttribute", VpcId=vpc["VpcId"], Attribute=attribute)


def addresses(account):
    for found in account.items("ec2.DescribeAddresses", "Addresses"):
        account.ask("ec2.DescribeAddresses", AllocationIds=[found["AllocationId"]])
        account.ask("ec2.DescribeAddressesAttribute", AllocationIds=[found["AllocationId"]], Attribute="domain-name")


QUESTIONS = [
    vpcs,
    addresses,
    _each("ec2.DescribeSubnets", "Subnets", "SubnetId", "SubnetIds"),
    _each("ec2.DescribeRouteTables", "RouteTables", "RouteTableId", "RouteTableIds"),
    _each("ec2.DescribeSecurityGroups", "SecurityGroups", "GroupId", "GroupIds"),
    _each("ec2.DescribeSecurityGroupRules", "SecurityGroupRules", "SecurityGroupRuleId", "SecurityGroupRuleIds"),
    _each("ec2.DescribeInternetGateways", "InternetGateways", "InternetGatewayId", "InternetGatewayIds"),
    _each("ec2.DescribeNatGateways", "NatGateways", "NatGatewayId", "NatGatewayIds"),
    _each("ec2.DescribeNetworkAcls", "NetworkAcls", "NetworkAclId", "NetworkAclIds"),
    _each("ec2.DescribeNetworkInterfaces", "NetworkInterfaces", "NetworkInterfaceId", "NetworkInterfaceIds"),
    _each("ec2.DescribePrefixLists", "PrefixLists", "PrefixListId", "PrefixListIds"),
    _each("ec2.DescribeVpcEndpoints", "VpcEndpoints", "VpcEndpointId", "VpcEndpointIds", _endpoint),
    _each("ec2.DescribeVpcPeeringConnections", "VpcPeeringConnections", "VpcPeeringConnectionId", "VpcPeeringConnectionIds", _peering),
]
