"""Amazon EC2: subnets, route tables, peering."""

from moto.ec2.models import route_tables, subnets, vpc_peering_connections


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


FIXES = [describe_subnets, describe_route_tables, describe_peerings]
