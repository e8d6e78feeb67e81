"""A VPC peering connection between the two accounts, of which this emulator serves only one.

The other account is present as a bare VPC, enough for AWS to show the peering connection's other side.
"""

from building.tags import specification
from identity import born_as


def peering(aws, other, connection_id, *, requester, accepter, other_vpc, tags):
    """`other`: the other account's Aws; `requester`, `accepter`: (Aws, VPC id); `other_vpc`: (VPC id, CIDR)."""
    vpc_id, cidr = other_vpc
    if cidr == "172.31.0.0/16":  # AWS's own default VPC, which exists as soon as the account is looked at
        with born_as(vpc=vpc_id):
            other.ec2.describe_vpcs()
    else:
        other.ec2.describe_vpcs()
        with born_as(vpc=vpc_id):
            other.ec2.create_vpc(CidrBlock=cidr)
    with born_as(vpc_peering=connection_id):
        requester[0].ec2.create_vpc_peering_connection(
            VpcId=requester[1],
            PeerVpcId=accepter[1],
            PeerOwnerId=accepter[0].account_id,
            PeerRegion="us-west-2",
        )
    accepter[0].ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=connection_id)
    aws.ec2.create_tags(Resources=[connection_id], Tags=specification("", tags)[0]["Tags"])
