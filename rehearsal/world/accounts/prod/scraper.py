"""The scraper: a container image, kept warm by a rule."""

from accounts.prod import invented, known
from building import permissions as allow
from building.functions import BASIC, XRAY, image_function, log_group, permission, role, schedule

WARMUP = "bluemoxon-production-scraper-warmup"


def lay(aws):
    role(
        aws,
        known.SCRAPER_ROLE,
        managed=[BASIC, XRAY],
        inline={
            "ecr-access": allow.pull_image(aws.arn("ecr", f"repository/{known.SCRAPER_REPOSITORY}")),
            "s3-images-access": allow.upload_listings(known.IMAGES_BUCKET),
        },
        tags={},
    )
    log_group(aws, f"/aws/lambda/{known.SCRAPER_FUNCTION}", invented.LOG_RETENTION_DAYS, {})
    image_function(
        aws,
        known.SCRAPER_FUNCTION,
        role_name=known.SCRAPER_ROLE,
        image_uri=f"{aws.account_id}.dkr.ecr.us-west-2.amazonaws.com/{known.SCRAPER_REPOSITORY}:v1.0.7",
        memory_mb=1024,
        timeout_seconds=120,
        environment={"ENVIRONMENT": "production", "IMAGES_BUCKET_NAME": known.IMAGES_BUCKET},
        tags={"Purpose": "bluemoxon production"},
    )
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
