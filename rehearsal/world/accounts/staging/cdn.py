"""CloudFront: one distribution for the app, one for the images, by origin access identity and forwarded values."""

from accounts.staging import invented, known
from building import edge

METHODS = ["HEAD", "GET", "OPTIONS"]


def lay(aws):
    edge.origin_access_identity(
        aws, invented.FRONTEND_IDENTITY, invented.FRONTEND_IDENTITY_USER, f"OAI for {known.FRONTEND_BUCKET}"
    )
    edge.origin_access_identity(
        aws, invented.IMAGES_IDENTITY, invented.IMAGES_IDENTITY_USER, f"OAI for {known.IMAGES_BUCKET}"
    )
    edge.distribution(
        aws,
        invented.FRONTEND_CDN,
        known.FRONTEND_CDN_LABEL,
        comment="BlueMoxon Frontend - staging",
        aliases=["staging.app.bluemoxon.com"],
        **_bucket_behind(known.FRONTEND_BUCKET, invented.FRONTEND_IDENTITY, default_ttl=86_400, max_ttl=31_536_000),
        DefaultRootObject="index.html",
        ViewerCertificate=edge.certificate(known.CDN_CERTIFICATE),
    )
    edge.distribution(
        aws,
        invented.IMAGES_CDN,
        known.IMAGES_CDN_LABEL,
        comment="BlueMoxon Images CDN - staging",
        **_bucket_behind(known.IMAGES_BUCKET, invented.IMAGES_IDENTITY, default_ttl=604_800, max_ttl=2_592_000),
    )


def _bucket_behind(bucket, identity, *, default_ttl, max_ttl):
    origin = f"S3-{bucket}"
    return {
        "origins": [edge.s3_origin(origin, bucket, identity_id=identity)],
        "default": edge.behavior(
            origin,
            METHODS,
            ForwardedValues=edge.NO_COOKIES,
            MinTTL=0,
            DefaultTTL=default_ttl,
            MaxTTL=max_ttl,
        ),
        "errors": [edge.spa_error(404, 0), edge.spa_error(403, 0)],  # Terraform sends 0 where nothing is declared
        "tags": known.TAGS,
    }
