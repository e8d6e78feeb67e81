"""The scraper: a container image, called by the API, kept warm by a rule made by hand."""

from accounts.staging import known
from building import permissions as allow
from building.functions import BASIC, XRAY, image_function, log_group, permission, role, schedule

WARMUP = "bluemoxon-staging-scraper-warmup"


def lay(aws):
    # Forward drift: the policy s3-images-access is declared in Terraform and was never applied.
    role(
        aws,
        known.SCRAPER_ROLE,
        managed=[BASIC, XRAY],
        inline={"ecr-access": allow.pull_image(aws.arn("ecr", f"repository/{known.SCRAPER_FUNCTION}"))},
        tags=known.TAGS,
    )
    log_group(aws, f"/aws/lambda/{known.SCRAPER_FUNCTION}", known.LOG_RETENTION_DAYS, known.TAGS)
    image_function(
        aws,
        known.SCRAPER_FUNCTION,
        role_name=known.SCRAPER_ROLE,
        image_uri=f"{aws.account_id}.dkr.ecr.us-west-2.amazonaws.com/{known.SCRAPER_FUNCTION}:v1.0.7",
        memory_mb=1024,
        timeout_seconds=120,  # forward drift: 90 is declared
        environment={"ENVIRONMENT": "staging", "IMAGES_BUCKET_NAME": known.IMAGES_BUCKET},
        tags=known.TAGS,
    )
    api_role = f"arn:aws:iam::{aws.account_id}:role/{known.API_ROLE}"
    permission(aws, known.SCRAPER_FUNCTION, "AllowAPILambdaInvoke", "lambda.amazonaws.com", api_role)
    schedule(
        aws,
        WARMUP,
        "scraper-warmup",
        known.SCRAPER_FUNCTION,
        description="Keep the scraper warm",
        message={"warmup": True},
    )
    rule = aws.arn("events", f"rule/{WARMUP}")
    permission(aws, known.SCRAPER_FUNCTION, "warmup-scheduled-event", "events.amazonaws.com", rule)
