"""VPC rooms: everything is born with the id it has in AWS."""

from building.tags import specification
from identity import born_as

ANYWHERE = "0.0.0.0/0"


def vpc(aws, vpc_id, cidr, *, main_route_table, default_security_group, default_egress_rule, network_acl, tags):
    with born_as(
        vpc=vpc_id,
        route_table=main_route_table,
        security_group=default_security_group,
        security_group_rule=default_egress_rule,
        network_acl=network_acl,
    ):
        aws.ec2.create_vpc(CidrBlock=cidr, TagSpecifications=specification("vpc", tags))


def default_vpc(
    aws,
    vpc_id,
    subnets,
    *,
    main_route_table,
    default_security_group,
    default_egress_rule,
    network_acl,
    internet_gateway_id,
):
    """Every account is born with one; AWS makes it with a subnet in each zone and a way to the internet."""
    # The emulator makes another region's default VPC when it first serves EC2; that one must not take these ids.
    aws.client("ec2", "us-east-1").describe_availability_zones()
    with born_as(
        vpc=vpc_id,
        subnet=list(subnets),
        route_table=main_route_table,
        security_group=default_security_group,
        security_group_rule=default_egress_rule,
        network_acl=network_acl,
    ):
        aws.ec2.describe_vpcs()
    internet_gateway(aws, internet_gateway_id, vpc_id, {})
    route(aws, main_route_table, ANYWHERE, GatewayId=internet_gateway_id)


def subnet(aws, subnet_id, vpc_id, cidr, zone, *, public, tags):
    with born_as(subnet=subnet_id):
        aws.ec2.create_subnet(
            VpcId=vpc_id, CidrBlock=cidr, AvailabilityZone=zone, TagSpecifications=specification("subnet", tags)
        )
    aws.ec2.modify_subnet_attribute(SubnetId=subnet_id, MapPublicIpOnLaunch={"Value": public})


def internet_gateway(aws, gateway_id, vpc_id, tags):
    with born_as(internet_gateway=gateway_id):
        aws.ec2.create_internet_gateway(TagSpecifications=specification("internet-gateway", tags))
    aws.ec2.attach_internet_gateway(InternetGatewayId=gateway_id, VpcId=vpc_id)


def nat_gateway(aws, gateway_id, subnet_id, *, elastic_ip, public_ip, tags, elastic_ip_tags):
    with born_as(elastic_ip=elastic_ip, public_ip=public_ip):
        aws.ec2.allocate_address(Domain="vpc", TagSpecifications=specification("elastic-ip", elastic_ip_tags))
    with born_as(nat_gateway=gateway_id):
        aws.ec2.create_nat_gateway(
            SubnetId=subnet_id, AllocationId=elastic_ip, TagSpecifications=specification("natgateway", tags)
        )


def route_table(aws, table_id, vpc_id, associations, tags):
    """`associations`: association id -> subnet id."""
    with born_as(route_table=table_id):
        aws.ec2.create_route_table(VpcId=vpc_id, TagSpecifications=specification("route-table", tags))
    for association_id, subnet_id in associations.items():
        with born_as(route_table_association=association_id):
            aws.ec2.associate_route_table(RouteTableId=table_id, SubnetId=subnet_id)


def route(aws, table_id, cidr, **target):
    aws.ec2.create_route(RouteTableId=table_id, DestinationCidrBlock=cidr, **target)


def security_group(aws, group_id, vpc_id, name, description, *, ingress=(), egress, tags):
    """`ingress` and `egress`: rules as `rule` makes them; they replace the one AWS gives every new group."""
    with born_as(security_group=group_id):
        aws.ec2.create_security_group(
            GroupName=name,
            Description=description,
            VpcId=vpc_id,
            TagSpecifications=specification("security-group", tags),
        )
    everything = [{"IpProtocol": "-1", "IpRanges": [{"CidrIp": ANYWHERE}]}]
    aws.ec2.revoke_security_group_egress(GroupId=group_id, IpPermissions=everything)
    for authorize, rules in (
        (aws.ec2.authorize_security_group_ingress, ingress),
        (aws.ec2.authorize_security_group_egress, egress),
    ):
        for rule_id, permission, rule_tags in rules:
            with born_as(security_group_rule=rule_id):
                authorize(
                    GroupId=group_id,
                    IpPermissions=[permission],
                    TagSpecifications=specification("security-group-rule", rule_tags),
                )


def rule(rule_id, *, cidr=None, group=None, port=None, description=None, tags=None):
    """One rule of a security group; without a port, all traffic."""
    peer = {"CidrIp": cidr} if cidr else {"GroupId": group}
    if description:
        peer["Description"] = description
    permission = {"IpProtocol": "tcp", "FromPort": port, "ToPort": port} if port else {"IpProtocol": "-1"}
    permission["IpRanges" if cidr else "UserIdGroupPairs"] = [peer]
    return rule_id, permission, tags or {}


def gateway_endpoint(aws, endpoint_id, vpc_id, service, route_tables, tags):
    with born_as(vpc_endpoint=endpoint_id):
        aws.ec2.create_vpc_endpoint(
            VpcId=vpc_id,
            VpcEndpointType="Gateway",
            ServiceName=service,
            RouteTableIds=route_tables,
            TagSpecifications=specification("vpc-endpoint", tags),
        )


def interface_endpoint(aws, endpoint_id, vpc_id, service, subnets, groups, tags):
    with born_as(vpc_endpoint=endpoint_id):
        aws.ec2.create_vpc_endpoint(
            VpcId=vpc_id,
            VpcEndpointType="Interface",
            ServiceName=service,
            SubnetIds=subnets,
            SecurityGroupIds=groups,
            PrivateDnsEnabled=True,
            TagSpecifications=specification("vpc-endpoint", tags),
        )
