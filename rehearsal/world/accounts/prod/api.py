"""The API function, its execution role and its log group."""

from accounts.prod import invented, known
from building import permissions as allow
from building.functions import BASIC, VPC_ACCESS, XRAY, log_group, permission, released, role, zip_function

ENVIRONMENT = {
    "ENVIRONMENT": "production",
    "CORS_ORIGINS": "https://app.bluemoxon.com",
    "IMAGES_BUCKET": known.IMAGES_BUCKET,
    "IMAGES_CDN_URL": "https://app.bluemoxon.com/book-images",
    "COGNITO_USER_POOL_ID": known.USER_POOL,
    "COGNITO_APP_CLIENT_ID": known.USER_POOL_CLIENT,
    "DATABASE_SECRET_ARN": known.DATABASE_SECRET,
    "API_KEY_HASH": invented.API_KEY_HASH,
    "ALLOWED_EDITOR_EMAILS": invented.EDITOR_EMAILS,
    "MAINTENANCE_MODE": "false",
    "DEBUG": "false",
}


def lay(aws):
    function(aws, known.API_ROLE)


def function(aws, role_name):
    role(
        aws,
        role_name,
        managed=[BASIC, VPC_ACCESS, XRAY],
        inline={
            "secrets-access": allow.read_secret(known.DATABASE_SECRET),
            "s3-access": allow.use_bucket(
                known.IMAGES_BUCKET, ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"]
            ),
            "cognito-access": allow.administer_users(aws.arn("cognito-idp", f"userpool/{known.USER_POOL}")),
            "bedrock-access": allow.call_models(allow.API_MODELS),
            "lambda-invoke": allow.invoke(aws.arn("lambda", f"function:{known.SCRAPER_FUNCTION}")),
        },
        tags={},
    )
    log_group(aws, f"/aws/lambda/{known.API_FUNCTION}", invented.LOG_RETENTION_DAYS, {})
    zip_function(
        aws,
        known.API_FUNCTION,
        role_name=role_name,
        handler="app.main.handler",
        memory_mb=512,
        timeout_seconds=600,
        environment=ENVIRONMENT,
        code=(known.FRONTEND_BUCKET, "lambda/bluemoxon-api.zip"),
        vpc=([known.PRIVATE_A, known.PRIVATE_B], [known.LAMBDA_GROUP]),
        tags=invented.HAND_TAGS,
    )
    released(aws, known.API_FUNCTION, "prod")
    permission(
        aws,
        known.API_FUNCTION,
        "AllowAPIGatewayInvoke",
        "apigateway.amazonaws.com",
        aws.arn("execute-api", f"{known.HTTP_API}/*/*"),
    )
