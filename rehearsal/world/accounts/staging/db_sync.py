"""Copies production's database into staging. Its way to production's password was set by hand, in the environment."""

from accounts.staging import invented, known
from building.functions import BASIC, VPC_ACCESS, log_group, role, statement, upload_code, zip_function

CODE = (known.FRONTEND_BUCKET, "lambda/db-sync.zip")


def lay(aws):
    staging_secret = aws.arn("secretsmanager", f"secret:{known.DATABASE_SECRET_NAME}-{invented.DATABASE_SECRET_SUFFIX}")
    pool = known.USER_POOL
    role(
        aws,
        known.DB_SYNC_ROLE,
        managed=[BASIC, VPC_ACCESS],
        inline={
            "secrets-access": [
                statement(
                    ["secretsmanager:GetSecretValue"], [known.DATABASE_SECRET_PATTERN, known.PROD_DATABASE_SECRET]
                )
            ],
            "cognito-access": [statement(["cognito-idp:ListUsers"], [f"arn:aws:cognito-idp:*:*:userpool/{pool}"])],
        },
        tags=known.TAGS,
    )
    log_group(aws, f"/aws/lambda/{known.DB_SYNC_FUNCTION}", known.LOG_RETENTION_DAYS, known.TAGS)
    upload_code(aws, *CODE, ["handler.py"])
    zip_function(
        aws,
        known.DB_SYNC_FUNCTION,
        role_name=known.DB_SYNC_ROLE,
        handler="handler.handler",
        memory_mb=512,
        timeout_seconds=900,
        environment={
            "PROD_SECRET_ARN": known.PROD_DATABASE_SECRET,
            "STAGING_SECRET_ARN": staging_secret,
            "PROD_SECRET_REGION": "us-west-2",
            "COGNITO_USER_POOL_ID": pool,
            **_prod_credentials(),
        },
        code=CODE,
        vpc=(known.PRIVATE, [known.LAMBDA_GROUP]),
        tags=known.TAGS,
    )


def _prod_credentials():
    """Left behind by hands: production's secret can't be read across accounts, so its content was copied here."""
    return {
        "PROD_DB_HOST": "bluemoxon-db.cp4c0cuuyq2m.us-west-2.rds.amazonaws.com",
        "PROD_DB_USER": "bluemoxon_admin",
        "PROD_DB_PASSWORD": "not-the-real-password",
        "PROD_DB_NAME": "bluemoxon",
        "PROD_DB_PORT": "5432",
    }
