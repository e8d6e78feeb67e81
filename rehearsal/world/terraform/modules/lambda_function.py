"""The API function: its group, role and policies. The folder is called lambda, a word that Python keeps for itself."""

from accounts import STAGING
from accounts.staging import api, invented, known
from building import permissions as allow
from building.functions import BASIC, VPC_ACCESS, XRAY
from terraform.modules import execution as build
from terraform.modules.rds import rule, security_group

ROLE = known.API_ROLE
NAME = known.API_FUNCTION
# Set in the console after Terraform last looked.
BY_HAND = ["IMAGES_CDN_URL"]


def resources():
    yield from security_group(
        "lambda", known.LAMBDA_GROUP, f"{NAME}-sg", f"Security group for Lambda function {NAME}", index=0
    )
    yield rule(
        "egress",
        "lambda_all",
        invented.LAMBDA_EGRESS_RULE,
        known.LAMBDA_GROUP,
        ip_protocol="-1",
        cidr_ipv4="0.0.0.0/0",
        description="Allow all outbound traffic",
        index=0,
    )
    yield build.log_group("lambda", f"/aws/lambda/{NAME}")
    yield build.role("lambda_exec", ROLE)
    yield build.attachment("lambda_basic", ROLE, BASIC)
    yield build.attachment("lambda_vpc", ROLE, VPC_ACCESS, index=0)
    yield build.attachment("lambda_xray", ROLE, XRAY)
    for name, physical_name, statements in _policies():
        yield build.inline_policy(name, ROLE, physical_name, statements, index=0)
    yield build.function(
        "this",
        NAME,
        ROLE,
        {key: value for key, value in api.ENVIRONMENT.items() if key not in BY_HAND},
        in_vpc=True,
        sensitive=["environment"],  # API_KEY_HASH comes from a sensitive variable
        package_type="Zip",
        runtime="python3.12",
        handler="app.main.handler",
        memory_size=256,
        timeout=30,
        filename="lambda.zip",
    )


def _policies():
    bucket = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"]
    pool = f"arn:aws:cognito-idp:us-west-2:{STAGING}:userpool/{known.USER_POOL}"
    yield "secrets_access", "secrets-access", allow.read_secret(known.DATABASE_SECRET_PATTERN)
    yield "s3_access", "s3-access", allow.use_bucket(known.IMAGES_BUCKET, bucket)
    yield "cognito_access", "cognito-access", allow.administer_users(pool)
    yield "bedrock_access", "bedrock-access", allow.call_models(allow.API_MODELS)
