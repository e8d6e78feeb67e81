"""Buckets, and the scraper's image repository."""

from accounts.prod import invented, known
from building.functions import upload_code
from building.storage import bucket, images_cors, readable_by, repository

CLOUDFRONT = {"Service": "cloudfront.amazonaws.com"}
OPEN = dict.fromkeys(["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"], False)
# CloudFront's log delivery writes under this canonical user and needs a bucket that takes ACLs.
LOG_DELIVERY = "c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0"


def lay(aws):
    buckets(aws, images_read_by=[known.FRONTEND_CDN, known.IMAGES_CDN])


def buckets(aws, *, images_read_by):
    """`images_read_by`: the distributions that the images bucket lets in."""

    def read_by(*distributions):
        arns = [f"arn:aws:cloudfront::{aws.account_id}:distribution/{each}" for each in distributions]
        return {"AWS:SourceArn": arns if len(arns) > 1 else arns[0]}

    sid = "AllowCloudFrontServicePrincipal"
    bucket(
        aws,
        known.FRONTEND_BUCKET,
        versioning="Enabled",
        policy=readable_by(known.FRONTEND_BUCKET, sid, CLOUDFRONT, read_by(known.FRONTEND_CDN)),
        tags=known.TERRAFORM_TAGS,
    )
    upload_code(aws, known.FRONTEND_BUCKET, "lambda/bluemoxon-api.zip", ["app/main.py"])
    bucket(
        aws,
        known.IMAGES_BUCKET,
        versioning="Enabled",
        cors=images_cors(["https://app.bluemoxon.com", "https://api.bluemoxon.com"]),
        policy=readable_by(known.IMAGES_BUCKET, sid, CLOUDFRONT, read_by(*images_read_by)),
        tags=known.TERRAFORM_TAGS,
    )
    bucket(
        aws,
        "bluemoxon-landing",
        versioning="Suspended",
        policy=readable_by("bluemoxon-landing", sid, CLOUDFRONT, read_by(known.LANDING_CDN)),
        tags=known.TERRAFORM_TAGS,
    )
    _logs(aws)
    bucket(aws, "bluemoxon-terraform-state", versioning="Enabled")
    repository(aws, known.SCRAPER_REPOSITORY, tags={}, **invented.REPOSITORY)


def _logs(aws):
    name = "bluemoxon-logs"
    bucket(aws, name, access=OPEN, ownership="BucketOwnerPreferred", tags=known.TERRAFORM_TAGS)
    owner = aws.s3.get_bucket_acl(Bucket=name)["Owner"]
    grants = [
        {"Grantee": {"Type": "CanonicalUser", "ID": user}, "Permission": "FULL_CONTROL"}
        for user in (owner["ID"], LOG_DELIVERY)
    ]
    aws.s3.put_bucket_acl(Bucket=name, AccessControlPolicy={"Owner": owner, "Grants": grants})
