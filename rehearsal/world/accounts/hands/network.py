"""A network that has grown by hand: rules for a range of ports, for IPv6, for a list of networks, for a protocol by its number and for all
traffic; ways out for IPv6 and to a list of networks:
https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html, route-table-options.html
"""

from accounts.prod import known
from identity import born_as

OFFICES = "pl-0d2a61f7c93be5408"  # invented, as all below
WAY_OUT = "eigw-05b9c1f2e64d8a730"
TRANSIT = "tgw-0e17a4c85d2f96b3c"
RANGE_RULE = "sgr-0a51f3c27d9be4601"
IPV6_RULE = "sgr-0c82b95de1470af36"
LIST_RULE = "sgr-04e7d62b90fa8c153"
ALL_RULE = "sgr-0f9318ac5be6d2740"
TUNNEL_RULE = "sgr-0b6e24f8a9137cd05"


def lay(aws):
    ec2 = aws.ec2
    with born_as(prefix_list=OFFICES, egress_only_gateway=WAY_OUT, transit_gateway=TRANSIT):
        ec2.create_managed_prefix_list(PrefixListName="bluemoxon-offices", MaxEntries=5, AddressFamily="IPv4", Entries=[{"Cidr": "203.0.113.0/24"}])
        ec2.create_egress_only_internet_gateway(VpcId=known.VPC)
        ec2.create_transit_gateway()
    ec2.create_route(RouteTableId=known.PRIVATE_ROUTES, DestinationIpv6CidrBlock="::/0", EgressOnlyInternetGatewayId=WAY_OUT)
    ec2.create_route(RouteTableId=known.PRIVATE_ROUTES, DestinationPrefixListId=OFFICES, TransitGatewayId=TRANSIT)

    def allow(group, rule_id, way=ec2.authorize_security_group_ingress, **permission):
        with born_as(security_group_rule=rule_id):
            way(GroupId=group, IpPermissions=[permission])

    allow(known.DATABASE_GROUP, RANGE_RULE, IpProtocol="tcp", FromPort=6432, ToPort=6439, UserIdGroupPairs=[{"GroupId": known.LAMBDA_GROUP}])
    allow(known.DATABASE_GROUP, LIST_RULE, IpProtocol="tcp", FromPort=5432, ToPort=5432, PrefixListIds=[{"PrefixListId": OFFICES}])
    allow(known.DATABASE_GROUP, ALL_RULE, IpProtocol="-1", UserIdGroupPairs=[{"GroupId": known.DATABASE_GROUP}])
    allow(known.LAMBDA_GROUP, TUNNEL_RULE, IpProtocol="50", IpRanges=[{"CidrIp": "203.0.113.0/24"}])
    everywhere = [{"CidrIpv6": "::/0"}]
    allow(known.LAMBDA_GROUP, IPV6_RULE, ec2.authorize_security_group_egress, IpProtocol="-1", Ipv6Ranges=everywhere)
