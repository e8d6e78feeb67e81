"""The default VPC, with what Terraform added to it, and the peering connection to production made by hand."""

from accounts import PROD, STAGING
from accounts.staging import invented, known
from building import network as build
from building.peering import peering


def lay(aws):
    _default_vpc(aws)
    _private_routes(aws)
    _security_groups(aws)
    _endpoints(aws)


def _default_vpc(aws):
    build.default_vpc(
        aws,
        known.VPC,
        [known.PUBLIC_A, *known.PRIVATE],
        main_route_table=invented.MAIN_ROUTES,
        default_security_group=invented.DEFAULT_GROUP,
        default_egress_rule=invented.DEFAULT_GROUP_EGRESS_RULE,
        network_acl=invented.NETWORK_ACL,
        internet_gateway_id=invented.INTERNET_GATEWAY,
    )
    build.nat_gateway(
        aws,
        known.NAT_GATEWAY,
        known.PUBLIC_A,
        elastic_ip=known.ELASTIC_IP,
        public_ip=invented.NAT_ADDRESS,
        tags=known.named("bluemoxon-staging-nat"),
        elastic_ip_tags=known.named("bluemoxon-staging-nat-eip"),
    )


def _private_routes(aws):
    associations = {
        invented.SUBNET_ASSOCIATIONS["private_b"]: known.PRIVATE_B,
        invented.SUBNET_ASSOCIATIONS["private_c"]: known.PRIVATE_C,
        invented.SUBNET_ASSOCIATIONS["private_d"]: known.PRIVATE_D,
    }
    build.route_table(aws, known.PRIVATE_ROUTES, known.VPC, associations, known.named("bluemoxon-staging-private-rt"))
    build.route(aws, known.PRIVATE_ROUTES, build.ANYWHERE, NatGatewayId=known.NAT_GATEWAY)

    peering(
        known.PEERING,
        requester=(STAGING, known.VPC),
        accepter=(PROD, known.PROD_VPC),
        other=(PROD, known.PROD_VPC, known.PROD_VPC_CIDR),
        tags={"Name": "bluemoxon-staging-to-prod"},
    )
    # Left behind by hands: db-sync's way to production, which Terraform's table doesn't declare.
    build.route(aws, known.PRIVATE_ROUTES, known.PROD_VPC_CIDR, VpcPeeringConnectionId=known.PEERING)


def _security_groups(aws):
    everything = "Allow all outbound traffic"
    build.security_group(
        aws,
        known.LAMBDA_GROUP,
        known.VPC,
        "bluemoxon-staging-api-sg",
        "Security group for Lambda function bluemoxon-staging-api",
        egress=[build.rule(invented.LAMBDA_EGRESS_RULE, cidr=build.ANYWHERE, description=everything, tags=known.TAGS)],
        tags=known.named("bluemoxon-staging-api-sg"),
    )
    build.security_group(
        aws,
        invented.DATABASE_GROUP,
        known.VPC,
        "bluemoxon-staging-db-sg",
        "Security group for RDS instance bluemoxon-staging-db",
        ingress=[
            build.rule(
                invented.DATABASE_FROM_LAMBDA_RULE,
                group=known.LAMBDA_GROUP,
                port=5432,
                description="PostgreSQL from allowed security groups",
                tags=known.TAGS,
            )
        ],
        egress=[
            build.rule(invented.DATABASE_EGRESS_RULE, cidr=build.ANYWHERE, description=everything, tags=known.TAGS)
        ],
        tags=known.named("bluemoxon-staging-db-sg"),
    )
    # Declared inline in Terraform, so its rules have no tags.
    build.security_group(
        aws,
        invented.ENDPOINTS_GROUP,
        known.VPC,
        "bluemoxon-staging-vpc-endpoints-sg",
        "Security group for VPC Interface endpoints",
        ingress=[
            build.rule(rule_id, cidr=cidr, port=443, description="HTTPS from VPC")
            for cidr, rule_id in invented.ENDPOINTS_HTTPS_RULES.items()
        ],
        egress=[build.rule(invented.ENDPOINTS_EGRESS_RULE, cidr=build.ANYWHERE, description="Allow all outbound")],
        tags=known.named("bluemoxon-staging-vpc-endpoints-sg"),
    )


def _endpoints(aws):
    build.gateway_endpoint(
        aws,
        known.S3_ENDPOINT,
        known.VPC,
        "com.amazonaws.us-west-2.s3",
        [known.PRIVATE_ROUTES],
        known.named("bluemoxon-staging-s3-endpoint"),
    )
    build.interface_endpoint(
        aws,
        known.SECRETS_ENDPOINT,
        known.VPC,
        "com.amazonaws.us-west-2.secretsmanager",
        known.PRIVATE,
        [invented.ENDPOINTS_GROUP],
        known.named("bluemoxon-staging-secretsmanager-endpoint"),
    )
