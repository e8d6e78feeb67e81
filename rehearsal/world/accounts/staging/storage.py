"""Buckets, readable by their CDN's origin access identity, and the scraper's image repository."""

from accounts.staging import invented, known
from building.functions import upload_code
from building.storage import bucket, images_cors, readable_by, repository


def lay(aws):
    def read_by(identity):
        return {"AWS": f"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity {identity}"}

    bucket(
        aws,
        known.FRONTEND_BUCKET,
        versioning="Enabled",
        policy=readable_by(known.FRONTEND_BUCKET, "AllowCloudFrontAccess", read_by(invented.FRONTEND_IDENTITY)),
        tags=known.TAGS,
    )
    upload_code(aws, *known.CODE, ["app/main.py", "app/worker.py"])
    bucket(
        aws,
        known.IMAGES_BUCKET,
        versioning="Enabled",
        cors=images_cors(["https://staging.app.bluemoxon.com", "https://staging.api.bluemoxon.com"]),
        policy=readable_by(known.IMAGES_BUCKET, "AllowCloudFrontAccess", read_by(invented.IMAGES_IDENTITY)),
        tags=known.TAGS,
    )
    repository(aws, known.SCRAPER_FUNCTION, tag_mutability="IMMUTABLE", scan_on_push=True, keep_last=5, tags=known.TAGS)
