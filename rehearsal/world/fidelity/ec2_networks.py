"""Amazon EC2: subnets, route tables, peering, rules of groups."""

from moto.ec2.models import route_tables, security_groups, subnets, vpc_peering_connections


def describe_subnets():
    """Subnet: EnableDns64, MapCustomerOwnedIpOnLaunch and BlockPublicAccessStates, all off unless said otherwise. moto has none of them."""
    subnets.Subnet.enable_dns64 = False
    subnets.Subnet.map_customer_owned_ip_on_launch = False
    subnets.Subnet.block_public_access_states = {"InternetGatewayBlockMode": "off"}


def describe_route_tables():
    """RouteTable: PropagatingVgws, a list also where none propagates. moto has none."""
    route_tables.RouteTable.propagating_vgws = ()


def describe_peerings():
    """VpcPeeringConnectionVpcInfo: CidrBlockSet, every block of the VPC. moto has the first alone, as CidrBlock."""
    connection = vpc_peering_connections.VPCPeeringConnection
    for name, vpc in (("requester_vpc_info", "vpc"), ("accepter_vpc_info", "peer_vpc")):
        setattr(connection, name, property(_with_blocks(getattr(connection, name).fget, vpc)))


def _with_blocks(original, vpc):
    def info(self):
        blocks = getattr(self, vpc).get_cidr_block_association_set(ipv6=False)
        return {**original(self), "CidrBlockSet": [{"CidrBlock": each["cidr_block"]} for each in blocks]}

    return info


WITH_PORTS = ("tcp", "udp", "icmp", "icmpv6", "6", "17", "1", "58")


def let_protocols_through_by_their_numbers():
    """IpPermission: of a protocol that has no ports all is let through, whatever ports are told. moto fails where none are."""
    rule = security_groups.SecurityGroupRule
    original = rule.__init__

    def init(self, ec2_backend, ip_protocol, group_id, from_port, to_port, *rest, **named):
        told = str(ip_protocol).lower()
        if told in (*WITH_PORTS, "-1", "all", "none"):
            return original(self, ec2_backend, ip_protocol, group_id, from_port, to_port, *rest, **named)
        original(self, ec2_backend, "-1", group_id, None, None, *rest, **named)
        self.ip_protocol = told

    rule.__init__ = init


FIXES = [describe_subnets, describe_route_tables, describe_peerings, let_protocols_through_by_their_numbers]
