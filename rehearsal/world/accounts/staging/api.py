"""The API function, its execution role and log group, and the rule that keeps it warm."""

from accounts.staging import invented, known
from building import permissions as allow
from building.functions import (
    BASIC,
    VPC_ACCESS,
    XRAY,
    log_group,
    permission,
    released,
    role,
    schedule,
    statement,
    zip_function,
)

KEEP_WARM = "bluemoxon-staging-keep-warm"

# Forward drift: ANALYSIS_QUEUE_NAME is declared in Terraform and was never applied.
ENVIRONMENT = {
    "ENVIRONMENT": "staging",
    "CORS_ORIGINS": "https://staging.app.bluemoxon.com,http://localhost:5173",
    "IMAGES_CDN_DOMAIN": known.IMAGES_CDN_DOMAIN,
    "COGNITO_USER_POOL_ID": known.USER_POOL,
    "COGNITO_APP_CLIENT_ID": known.USER_POOL_CLIENT,
    "IMAGES_BUCKET": known.IMAGES_BUCKET,
    "API_KEY_HASH": invented.API_KEY_HASH,
    "ALLOWED_EDITOR_EMAILS": invented.EDITOR_EMAILS,
    "MAINTENANCE_MODE": "false",
    "DATABASE_SECRET_NAME": known.DATABASE_SECRET_NAME,
    # Left behind by hands: set in the console, declared nowhere.
    "IMAGES_CDN_URL": f"https://{known.IMAGES_CDN_DOMAIN}",
}


def lay(aws):
    role(
        aws,
        known.API_ROLE,
        managed=[BASIC, VPC_ACCESS, XRAY],
        inline={
            "secrets-access": allow.read_secret(known.DATABASE_SECRET_PATTERN),
            "s3-access": allow.use_bucket(
                known.IMAGES_BUCKET, ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"]
            ),
            "cognito-access": allow.administer_users(aws.arn("cognito-idp", f"userpool/{known.USER_POOL}")),
            "bedrock-access": allow.call_models(allow.API_MODELS),
            "invoke-scraper": allow.invoke(aws.arn("lambda", f"function:{known.SCRAPER_FUNCTION}")),
            "sqs-send-analysis-jobs": [statement(["sqs:SendMessage"], [aws.arn("sqs", known.QUEUE)])],
        },
        tags=known.TAGS,
    )
    log_group(aws, f"/aws/lambda/{known.API_FUNCTION}", known.LOG_RETENTION_DAYS, known.TAGS)
    zip_function(
        aws,
        known.API_FUNCTION,
        role_name=known.API_ROLE,
        handler="app.main.handler",
        memory_mb=256,
        timeout_seconds=30,
        environment=ENVIRONMENT,
        code=known.CODE,
        vpc=(known.PRIVATE, [known.LAMBDA_GROUP]),
        tags=known.TAGS,
    )
    released(aws, known.API_FUNCTION, "staging")
    gateway = aws.arn("execute-api", f"{known.HTTP_API}/*/*")
    permission(aws, known.API_FUNCTION, "AllowAPIGatewayInvoke", "apigateway.amazonaws.com", gateway)
    schedule(aws, KEEP_WARM, "1", known.API_FUNCTION, description="Keep the staging API warm")
    rule = aws.arn("events", f"rule/{KEEP_WARM}")
    permission(aws, known.API_FUNCTION, "keep-warm-event", "events.amazonaws.com", rule)
