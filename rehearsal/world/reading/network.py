"""VPCs and what is in them."""

from reading.answers import paged, tag_map, without


def _all(aws, operation, member):
    for item in paged(aws.ec2, operation, member):
        yield {**without(item, "Tags"), "Tags": tag_map(item.get("Tags"))}


def vpcs(aws):
    for vpc in _all(aws, "describe_vpcs", "Vpcs"):
        for attribute in ("enableDnsSupport", "enableDnsHostnames"):
            answer = aws.ec2.describe_vpc_attribute(VpcId=vpc["VpcId"], Attribute=attribute)
            vpc[attribute] = answer[attribute[0].upper() + attribute[1:]]["Value"]
        yield "ec2:vpc", vpc["VpcId"], vpc


def route_tables(aws):
    for table in _all(aws, "describe_route_tables", "RouteTables"):
        table_id = table["RouteTableId"]
        yield "ec2:route-table", table_id, without(table, "Routes", "Associations")
        for association in table["Associations"]:
            yield "ec2:route-table-association", association["RouteTableAssociationId"], association
        for route in table["Routes"]:
            destination = next(route[key] for key in route if key.startswith("Destination"))
            yield "ec2:route", f"{table_id}_{destination}", route


def security_groups(aws):
    for group in _all(aws, "describe_security_groups", "SecurityGroups"):
        yield "ec2:security-group", group["GroupId"], without(group, "IpPermissions", "IpPermissionsEgress")
    for rule in _all(aws, "describe_security_group_rules", "SecurityGroupRules"):
        yield "ec2:security-group-rule", rule["SecurityGroupRuleId"], rule


def _simple(kind, operation, member, key):
    def reader(aws):
        for item in _all(aws, operation, member):
            yield f"ec2:{kind}", item[key], item

    return reader


READERS = [
    vpcs,
    route_tables,
    security_groups,
    _simple("subnet", "describe_subnets", "Subnets", "SubnetId"),
    _simple("internet-gateway", "describe_internet_gateways", "InternetGateways", "InternetGatewayId"),
    _simple("nat-gateway", "describe_nat_gateways", "NatGateways", "NatGatewayId"),
    _simple("elastic-ip", "describe_addresses", "Addresses", "AllocationId"),
    _simple("vpc-endpoint", "describe_vpc_endpoints", "VpcEndpoints", "VpcEndpointId"),
    _simple(
        "vpc-peering-connection", "describe_vpc_peering_connections", "VpcPeeringConnections", "VpcPeeringConnectionId"
    ),
    _simple("network-acl", "describe_network_acls", "NetworkAcls", "NetworkAclId"),
]
