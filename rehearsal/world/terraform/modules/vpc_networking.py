"""The NAT gateway with the private subnets' way through it, and the VPC endpoints."""

from accounts.staging import invented, known
from terraform.modules.rds import inline_rule
from terraform.recording import counted, lookup, resource
from terraform.tags import tagged

PREFIX = "bluemoxon-staging"


def resources():
    yield lookup("aws_region", "current", {"id": "us-west-2", "name": "us-west-2"})
    yield resource(
        "aws_eip",
        "nat",
        {
            "id": known.ELASTIC_IP,
            "allocation_id": known.ELASTIC_IP,
            "domain": "vpc",
            "public_ip": invented.NAT_ADDRESS,
            **tagged(f"{PREFIX}-nat-eip"),
        },
        index=0,
    )
    yield resource(
        "aws_nat_gateway",
        "this",
        {
            "id": known.NAT_GATEWAY,
            "allocation_id": known.ELASTIC_IP,
            "connectivity_type": "public",
            "public_ip": invented.NAT_ADDRESS,
            "subnet_id": known.PUBLIC_A,
            **tagged(f"{PREFIX}-nat"),
        },
        index=0,
    )
    # Its route stands inside it. The peering route is not there: hands added it after Terraform last looked.
    route = {"cidr_block": "0.0.0.0/0", "nat_gateway_id": known.NAT_GATEWAY, "gateway_id": "", "ipv6_cidr_block": ""}
    yield resource(
        "aws_route_table",
        "private",
        {"id": known.PRIVATE_ROUTES, "vpc_id": known.VPC, "route": [route], **tagged(f"{PREFIX}-private-rt")},
        index=0,
    )
    associations = zip(known.PRIVATE, ("private_b", "private_c", "private_d"))
    yield counted(
        "aws_route_table_association",
        "private",
        [
            {"id": invented.SUBNET_ASSOCIATIONS[key], "subnet_id": subnet, "route_table_id": known.PRIVATE_ROUTES}
            for subnet, key in associations
        ],
    )
    yield from _endpoints()


def _endpoints():
    https = [inline_rule("tcp", 443, "HTTPS from VPC", cidrs=list(invented.ENDPOINTS_HTTPS_RULES))]
    yield resource(
        "aws_security_group",
        "vpc_endpoints",
        {
            "id": invented.ENDPOINTS_GROUP,
            "name": f"{PREFIX}-vpc-endpoints-sg",
            "description": "Security group for VPC Interface endpoints",
            "vpc_id": known.VPC,
            # Both lists are declared inside the group: AWS's ids of the rules are nowhere in the state.
            "ingress": https,
            "egress": [inline_rule("-1", 0, "Allow all outbound", cidrs=["0.0.0.0/0"])],
            **tagged(f"{PREFIX}-vpc-endpoints-sg"),
        },
        index=0,
        schema=1,
    )
    yield _endpoint("s3", known.S3_ENDPOINT, "Gateway", route_table_ids=[known.PRIVATE_ROUTES])
    yield _endpoint(
        "secretsmanager",
        known.SECRETS_ENDPOINT,
        "Interface",
        subnet_ids=known.PRIVATE,
        security_group_ids=[invented.ENDPOINTS_GROUP],
        private_dns_enabled=True,
    )


def _endpoint(service, endpoint, kind, **settings):
    return resource(
        "aws_vpc_endpoint",
        service,
        {
            "id": endpoint,
            "service_name": f"com.amazonaws.us-west-2.{service}",
            "vpc_endpoint_type": kind,
            "vpc_id": known.VPC,
            **settings,
            **tagged(f"{PREFIX}-{service}-endpoint"),
        },
        index=0,
    )
