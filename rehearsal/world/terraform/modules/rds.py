"""The database, its subnet group, and who may reach it."""

from accounts import STAGING
from accounts.staging import invented, known
from terraform.recording import resource
from terraform.tags import tagged

SUBNET_GROUP = "bluemoxon-staging-db-subnet-group"
RESOURCE_ID = "db-INVENTEDBYNOBODYKNOWS00000"  # invented: RDS's own id, which Terraform calls `id` and imports by nowhere


def resources():
    yield resource(
        "aws_db_subnet_group",
        "this",
        {
            "id": SUBNET_GROUP,
            "name": SUBNET_GROUP,
            "arn": f"arn:aws:rds:us-west-2:{STAGING}:subgrp:{SUBNET_GROUP}",
            "description": "Managed by Terraform",
            "subnet_ids": [known.PUBLIC_A, *known.PRIVATE],
            "vpc_id": known.VPC,
            **tagged(SUBNET_GROUP),
        },
    )
    yield from security_group(
        "rds",
        invented.DATABASE_GROUP,
        "bluemoxon-staging-db-sg",
        "Security group for RDS instance bluemoxon-staging-db",
        ingress=[inline_rule("tcp", 5432, "PostgreSQL from allowed security groups", groups=[known.LAMBDA_GROUP])],
    )
    yield rule(
        "ingress",
        "from_lambda",
        invented.DATABASE_FROM_LAMBDA_RULE,
        invented.DATABASE_GROUP,
        ip_protocol="tcp",
        from_port=5432,
        to_port=5432,
        referenced_security_group_id=known.LAMBDA_GROUP,
        description="PostgreSQL from allowed security groups",
    )
    yield rule(
        "egress",
        "all",
        invented.DATABASE_EGRESS_RULE,
        invented.DATABASE_GROUP,
        ip_protocol="-1",
        cidr_ipv4="0.0.0.0/0",
        description="Allow all outbound traffic",
    )
    yield resource("aws_db_instance", "this", _instance(), sensitive=["password"], schema=2)


def _instance():
    return {
        "id": RESOURCE_ID,
        "resource_id": RESOURCE_ID,
        "identifier": known.DATABASE,
        "arn": f"arn:aws:rds:us-west-2:{STAGING}:db:{known.DATABASE}",
        "engine": "postgres",
        "engine_version": "16.6",
        "instance_class": "db.t3.micro",
        "allocated_storage": 20,
        "max_allocated_storage": 100,
        "storage_type": "gp3",
        "storage_encrypted": True,
        "db_name": "bluemoxon",
        "username": "bluemoxon",
        "password": invented.DATABASE_PASSWORD,  # fake, like every secret here; Terraform keeps it in plain text
        "port": 5432,
        "publicly_accessible": False,
        "db_subnet_group_name": SUBNET_GROUP,
        "vpc_security_group_ids": [invented.DATABASE_GROUP],
        "backup_retention_period": 1,
        "backup_window": "03:00-04:00",
        "maintenance_window": "sun:04:00-sun:05:00",
        "auto_minor_version_upgrade": True,
        "deletion_protection": False,
        "skip_final_snapshot": True,
        "final_snapshot_identifier": None,
        "performance_insights_enabled": False,
        "enabled_cloudwatch_logs_exports": ["postgresql", "upgrade"],
        **tagged(),
    }


def security_group(name, group, physical_name, description, *, ingress=(), index=None):
    """A group whose rules are resources of their own. Terraform reads them back into it all the same."""
    yield resource(
        "aws_security_group",
        name,
        {
            "id": group,
            "arn": f"arn:aws:ec2:us-west-2:{STAGING}:security-group/{group}",
            "name": physical_name,
            "description": description,
            "vpc_id": known.VPC,
            "ingress": list(ingress),
            "egress": [inline_rule("-1", 0, "Allow all outbound traffic", cidrs=["0.0.0.0/0"])],
            **tagged(physical_name),
        },
        index=index,
        schema=1,
    )


def rule(direction, name, rule_id, group, *, index=None, **attributes):
    arn = f"arn:aws:ec2:us-west-2:{STAGING}:security-group-rule/{rule_id}"
    peers = dict.fromkeys(["cidr_ipv4", "cidr_ipv6", "prefix_list_id", "referenced_security_group_id"])
    ports = dict.fromkeys(["from_port", "to_port"])
    ids = {"id": rule_id, "security_group_rule_id": rule_id, "arn": arn, "security_group_id": group}
    kind = f"aws_vpc_security_group_{direction}_rule"
    return resource(kind, name, {**ids, **peers, **ports, **attributes, **tagged()}, index=index)


def inline_rule(protocol, port, description, *, cidrs=(), groups=()):
    """A rule as a group lists it; port 0 of protocol -1 is every port."""
    return {
        "protocol": protocol,
        "from_port": port,
        "to_port": port,
        "description": description,
        "cidr_blocks": list(cidrs),
        "ipv6_cidr_blocks": [],
        "prefix_list_ids": [],
        "security_groups": list(groups),
        "self": False,
    }
