"""A VPC of its own, made by hand, and the peering connection that staging's database copy comes through."""

from accounts import PROD, STAGING
from accounts.prod import invented, known
from building import network as build
from building.peering import peering

SUBNETS = [  # key, id, CIDR, zone, public
    ("public_a", known.PUBLIC_A, "10.0.1.0/24", "us-west-2a", True),
    ("public_b", known.PUBLIC_B, "10.0.2.0/24", "us-west-2b", True),
    ("private_a", known.PRIVATE_A, "10.0.11.0/24", "us-west-2a", False),
    ("private_b", known.PRIVATE_B, "10.0.12.0/24", "us-west-2b", False),
    ("isolated_a", known.ISOLATED_A, "10.0.21.0/24", "us-west-2a", False),
    ("isolated_b", known.ISOLATED_B, "10.0.22.0/24", "us-west-2b", False),
]


def lay(aws):
    _default_vpc(aws)
    _vpc(aws)
    _peering()
    _routes(aws)
    _security_groups(aws)


def _default_vpc(aws):
    build.default_vpc(
        aws,
        invented.DEFAULT_VPC,
        invented.DEFAULT_VPC_SUBNETS,
        main_route_table=invented.DEFAULT_VPC_ROUTES,
        default_security_group=invented.DEFAULT_VPC_GROUP,
        default_egress_rule=invented.DEFAULT_VPC_GROUP_EGRESS_RULE,
        network_acl=invented.DEFAULT_VPC_ACL,
        internet_gateway_id=invented.DEFAULT_VPC_GATEWAY,
    )


def _vpc(aws):
    build.vpc(
        aws,
        known.VPC,
        "10.0.0.0/16",
        main_route_table=invented.MAIN_ROUTES,
        default_security_group=invented.DEFAULT_GROUP,
        default_egress_rule=invented.DEFAULT_GROUP_EGRESS_RULE,
        network_acl=invented.NETWORK_ACL,
        tags={"Name": "bluemoxon-vpc", **invented.HAND_TAGS},
    )
    aws.ec2.modify_vpc_attribute(VpcId=known.VPC, EnableDnsHostnames={"Value": True})
    for key, subnet_id, cidr, zone, public in SUBNETS:
        tags = {"Name": f"bluemoxon-{key.replace('_', '-')}"}
        build.subnet(aws, subnet_id, known.VPC, cidr, zone, public=public, tags=tags)
    build.internet_gateway(aws, known.INTERNET_GATEWAY, known.VPC, {"Name": "bluemoxon-igw"})
    build.nat_gateway(
        aws,
        known.NAT_GATEWAY,
        known.PUBLIC_A,
        elastic_ip=known.ELASTIC_IP,
        public_ip=invented.NAT_ADDRESS,
        tags={"Name": "bluemoxon-nat"},
        elastic_ip_tags={"Name": "bluemoxon-nat-eip"},
    )


def _peering():
    peering(
        known.PEERING,
        requester=(STAGING, known.STAGING_VPC),
        accepter=(PROD, known.VPC),
        other=(STAGING, known.STAGING_VPC, known.STAGING_VPC_CIDR),
        tags={"Name": "bluemoxon-staging-to-prod"},
    )


def _routes(aws):
    ids = {key: subnet_id for key, subnet_id, *_ in SUBNETS}
    for kind, table_id in (
        ("public", known.PUBLIC_ROUTES),
        ("private", known.PRIVATE_ROUTES),
        ("isolated", known.ISOLATED_ROUTES),
    ):
        associations = {invented.SUBNET_ASSOCIATIONS[f"{kind}_{zone}"]: ids[f"{kind}_{zone}"] for zone in "ab"}
        build.route_table(aws, table_id, known.VPC, associations, {"Name": f"bluemoxon-{kind}-rt"})
    build.route(aws, known.PUBLIC_ROUTES, build.ANYWHERE, GatewayId=known.INTERNET_GATEWAY)
    build.route(aws, known.PRIVATE_ROUTES, build.ANYWHERE, NatGatewayId=known.NAT_GATEWAY)
    # Left behind by hands: the way back to staging.
    build.route(aws, known.PRIVATE_ROUTES, known.STAGING_VPC_CIDR, VpcPeeringConnectionId=known.PEERING)


def _security_groups(aws):
    build.security_group(
        aws,
        known.LAMBDA_GROUP,
        known.VPC,
        "bluemoxon-lambda-sg",
        "Security group for BlueMoxon Lambda",
        egress=[build.rule(invented.LAMBDA_EGRESS_RULE, cidr=build.ANYWHERE)],
        tags={"Name": "bluemoxon-lambda-sg"},
    )
    build.security_group(
        aws,
        known.DATABASE_GROUP,
        known.VPC,
        invented.DATABASE_GROUP_NAME,
        invented.DATABASE_GROUP_DESCRIPTION,
        ingress=[
            build.rule(invented.DATABASE_FROM_LAMBDA_RULE, group=known.LAMBDA_GROUP, port=5432),
            build.rule(
                invented.DATABASE_FROM_STAGING_RULE,
                cidr=known.STAGING_VPC_CIDR,
                port=5432,
                description="PostgreSQL from staging db-sync",
            ),
        ],
        egress=[],
        tags={"Name": invented.DATABASE_GROUP_NAME},
    )
