"""The scraper: its image repository, role and function. Its right to upload is declared, and was never applied."""

import json

from accounts import STAGING
from accounts.staging import known
from building import permissions as allow
from building.functions import BASIC, XRAY
from terraform.modules import execution as build
from terraform.recording import resource
from terraform.tags import tagged

NAME = known.SCRAPER_FUNCTION
ROLE = known.SCRAPER_ROLE
REPOSITORY = f"arn:aws:ecr:us-west-2:{STAGING}:repository/{NAME}"
URL = f"{STAGING}.dkr.ecr.us-west-2.amazonaws.com/{NAME}"


def resources():
    yield resource(
        "aws_ecr_repository",
        "scraper",
        {
            "id": NAME,
            "name": NAME,
            "arn": REPOSITORY,
            "repository_url": URL,
            "image_tag_mutability": "IMMUTABLE",
            "image_scanning_configuration": [{"scan_on_push": True}],
            "encryption_configuration": [{"encryption_type": "AES256", "kms_key": ""}],
            **tagged(),
        },
    )
    selection = {"countNumber": 5, "countType": "imageCountMoreThan", "tagStatus": "any"}
    keep = {
        "rules": [
            {"action": {"type": "expire"}, "description": "Keep last 5 images", "rulePriority": 1, "selection": selection}
        ]
    }
    yield resource("aws_ecr_lifecycle_policy", "scraper", {"id": NAME, "repository": NAME, "policy": json.dumps(keep)})
    yield build.log_group("scraper", f"/aws/lambda/{NAME}")
    yield build.role("scraper_exec", ROLE)
    yield build.attachment("lambda_basic", ROLE, BASIC)
    yield build.attachment("lambda_xray", ROLE, XRAY)
    yield build.inline_policy("ecr_access", ROLE, "ecr-access", allow.pull_image(REPOSITORY))
    yield build.function(
        "scraper",
        NAME,
        ROLE,
        {"ENVIRONMENT": "staging", "IMAGES_BUCKET_NAME": known.IMAGES_BUCKET},
        in_vpc=False,
        package_type="Image",
        image_uri=f"{URL}:v1.0.7",
        memory_size=1024,
        timeout=120,  # as last applied: 90 is declared
    )
    api_role = build.role_arn(known.API_ROLE)
    yield build.permission("allow_api_invoke", NAME, "AllowAPILambdaInvoke", "lambda.amazonaws.com", api_role, index=0)
    invoke = allow.invoke(build.function_arn(NAME))
    yield build.inline_policy("api_invoke_scraper", known.API_ROLE, "invoke-scraper", invoke, index=0)
