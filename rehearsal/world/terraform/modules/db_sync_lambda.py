"""Copies production's database into staging. The way to production's password was added to its environment by hand."""

from accounts.staging import known
from building.functions import BASIC, VPC_ACCESS, statement
from terraform.modules import execution as build
from terraform.modules.secrets import ARN

NAME = known.DB_SYNC_FUNCTION
ROLE = known.DB_SYNC_ROLE


def resources():
    secrets = [known.DATABASE_SECRET_PATTERN, known.PROD_DATABASE_SECRET]
    users = [f"arn:aws:cognito-idp:*:*:userpool/{known.USER_POOL}"]
    yield build.log_group("this", f"/aws/lambda/{NAME}")
    yield build.role("this", ROLE)
    yield build.attachment("basic", ROLE, BASIC)
    yield build.attachment("vpc", ROLE, VPC_ACCESS)
    yield build.inline_policy(
        "secrets", ROLE, "secrets-access", [statement(["secretsmanager:GetSecretValue"], secrets)]
    )
    list_users = [statement(["cognito-idp:ListUsers"], users)]
    yield build.inline_policy("cognito", ROLE, "cognito-access", list_users, index=0)
    yield build.function(
        "this",
        NAME,
        ROLE,
        {
            "PROD_SECRET_ARN": known.PROD_DATABASE_SECRET,
            "STAGING_SECRET_ARN": ARN,
            "PROD_SECRET_REGION": "us-west-2",
            "COGNITO_USER_POOL_ID": known.USER_POOL,
        },
        in_vpc=True,
        package_type="Zip",
        runtime="python3.12",
        handler="handler.handler",
        memory_size=512,
        timeout=900,
        filename="db-sync.zip",
    )
