"""Gives resources the ids they have in AWS, where the emulator would draw random ones.

While the world is being laid, the emulator's own id makers are set to the wanted ids:

    with born_as(vpc="vpc-023f4b1dc7c2c4296", route_table=["rtb-1", "rtb-2"]):
        ec2.create_vpc(...)

A maker that runs more often than ids were given draws its own. An id that was given and not used is an
error: it means that the emulator made the resource in another way than expected.
"""

from contextlib import ExitStack, contextmanager
from importlib import import_module
from unittest import mock

# kind of id -> the function of the emulator that makes it.
MAKERS = {
    "vpc": "moto.ec2.models.vpcs.random_vpc_id",
    "vpc_endpoint": "moto.ec2.models.vpcs.random_vpc_ep_id",
    "subnet": "moto.ec2.models.subnets.random_subnet_id",
    "internet_gateway": "moto.ec2.models.internet_gateways.random_internet_gateway_id",
    "nat_gateway": "moto.ec2.models.nat_gateways.random_nat_gateway_id",
    "elastic_ip": "moto.ec2.models.elastic_ip_addresses.random_eip_allocation_id",
    "public_ip": "moto.ec2.models.elastic_ip_addresses.random_ip",
    "route_table": "moto.ec2.models.route_tables.random_route_table_id",
    "route_table_association": "moto.ec2.models.route_tables.random_subnet_association_id",
    "security_group": "moto.ec2.models.security_groups.random_security_group_id",
    "security_group_rule": "moto.ec2.models.security_groups.random_security_group_rule_id",
    "vpc_peering": "moto.ec2.models.vpc_peering_connections.random_vpc_peering_connection_id",
    "egress_only_gateway": "moto.ec2.models.internet_gateways.random_egress_only_internet_gateway_id",
    "prefix_list": "moto.ec2.models.managed_prefixes.random_managed_prefix_list_id",
    "transit_gateway": "moto.ec2.models.transit_gateway.random_transit_gateway_id",
    "network_acl": "moto.ec2.models.network_acls.random_network_acl_id",
    "cloudfront": "moto.cloudfront.models.random_id",
    "user_pool": "moto.cognitoidp.models.generate_id",
    "certificate": "moto.acm.models.make_arn_for_certificate",
    "key": "moto.kms.models.generate_key_id",
    "hosted_zone": "moto.route53.models.create_route53_zone_id",
    "secret_suffix": "moto.secretsmanager.utils.generate_str_id",
    "api_mapping": "moto.apigatewayv2.models.ApiGatewayV2Backend._generate_api_maping_id",
}

# kind of id -> the module whose source of randomness the id is drawn from, in place, letter by letter or as a UUID.
DRAWN = {
    "api_gateway": "moto.apigatewayv2.models.random",
    "event_source_mapping": "moto.awslambda.models.random",
}


class _Deal:
    """Hands out the wanted ids in order, then falls back to the emulator's own maker."""

    def __init__(self, kind, wanted, original):
        self.kind = kind
        self.wanted = [wanted] if isinstance(wanted, str) else list(wanted)
        self.original = original

    def __call__(self, *args, **kwargs):
        return self.wanted.pop(0) if self.wanted else self.original(*args, **kwargs)

    def check(self):
        if self.wanted:
            raise LookupError(f"no {self.kind} was made for the id {self.wanted[0]}")


class _Draw(_Deal):
    """Stands in for a module's `random`: the first draw for an id yields all of it, its other letters are empty."""

    LETTERS = 8  # of every id that is drawn so
    empty = 0

    def __getattr__(self, name):
        return getattr(self.original, name)

    def choice(self, letters):
        if self.empty > 0:
            self.empty -= 1
            return ""
        if not self.wanted:
            return self.original.choice(letters)
        self.empty = self.LETTERS - 1
        return self.wanted.pop(0)

    def uuid4(self):
        return self.wanted.pop(0) if self.wanted else self.original.uuid4()


@contextmanager
def born_as(**ids):
    """Within the block, resources of these kinds are born with these ids, in this order."""
    with ExitStack() as patches:
        deals = []
        for kind, wanted in ids.items():
            path = MAKERS.get(kind) or DRAWN[kind]
            owner_path, attribute = path.rsplit(".", 1)
            owner = _resolve(owner_path)
            deal = (_Draw if kind in DRAWN else _Deal)(kind, wanted, getattr(owner, attribute))
            patches.enter_context(mock.patch.object(owner, attribute, deal))
            deals.append(deal)
        yield
        for deal in deals:
            deal.check()


def _resolve(path):
    try:
        return import_module(path)
    except ModuleNotFoundError:
        module, attribute = path.rsplit(".", 1)
        return getattr(import_module(module), attribute)
