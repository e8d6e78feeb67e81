"""A VPC peering connection between the two accounts, of which this emulator serves only one.

The other account is a bare VPC inside the emulator: enough for AWS's answer to show the connection's other side.
It has no API here, so this is the one thing that is laid past it.
"""

from aws import REGION
from identity import born_as

DEFAULT_VPC_CIDR = "172.31.0.0/16"


def peering(connection_id, *, requester, accepter, other, tags):
    """`requester`, `accepter`: (account id, VPC id); `other`: (account id, VPC id, CIDR) of the one not served here."""
    from moto.ec2.models import ec2_backends

    _bare_vpc(ec2_backends, *other)
    (asking, asking_vpc), (accepting, accepting_vpc) = (
        (ec2_backends[account_id][REGION], vpc_id) for account_id, vpc_id in (requester, accepter)
    )
    with born_as(vpc_peering=connection_id):
        asking.create_vpc_peering_connection(asking.get_vpc(asking_vpc), accepting.get_vpc(accepting_vpc), tags)
    accepting.accept_vpc_peering_connection(connection_id)


def _bare_vpc(backends, account_id, vpc_id, cidr):
    if cidr == DEFAULT_VPC_CIDR:  # born with the account
        with born_as(vpc=vpc_id):
            backends[account_id][REGION]
    else:
        backend = backends[account_id][REGION]
        with born_as(vpc=vpc_id):
            backend.create_vpc(cidr)
