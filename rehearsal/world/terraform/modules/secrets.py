"""The database's credentials. Terraform writes their value too, and so keeps it in its state, in plain text."""

import json
from uuid import NAMESPACE_URL, uuid5

from accounts import STAGING
from accounts.staging import invented, known
from terraform.recording import resource
from terraform.tags import tagged

ARN = (
    f"arn:aws:secretsmanager:us-west-2:{STAGING}:secret:{known.DATABASE_SECRET_NAME}-{invented.DATABASE_SECRET_SUFFIX}"
)


def resources():
    yield resource(
        "aws_secretsmanager_secret",
        "this",
        {
            "id": ARN,
            "arn": ARN,
            "name": known.DATABASE_SECRET_NAME,
            "description": "Database credentials for bluemoxon-staging",
            "recovery_window_in_days": 7,
            **tagged(),
        },
    )
    version = str(uuid5(NAMESPACE_URL, known.DATABASE_SECRET_NAME))
    value = {"database": "bluemoxon", "password": invented.DATABASE_PASSWORD, "port": "5432", "username": "bluemoxon"}
    yield resource(
        "aws_secretsmanager_secret_version",
        "this",
        {
            "id": f"{ARN}|{version}",
            "arn": ARN,
            "secret_id": ARN,
            "secret_string": json.dumps(value, separators=(",", ":")),
            "version_id": version,
            "version_stages": ["AWSCURRENT"],
        },
        sensitive=["secret_string"],
    )
