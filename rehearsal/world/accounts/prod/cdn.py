"""CloudFront: the app with its images, the images alone, and the landing site; all by origin access control."""

from accounts.prod import invented, known
from building import edge

SECURITY_HEADERS = "08eb24a0-dae8-4e4b-a6a4-c35f5f582154"
READ = ["HEAD", "GET"]
FRONTEND_ORIGIN = "S3-bluemoxon-frontend"
IMAGES_ORIGIN = "S3-bluemoxon-images"

# invented: the code is not on record, only what it does
STRIP_PREFIX = """function handler(event) {
    var request = event.request;
    request.uri = request.uri.replace(/^\\/book-images/, '');
    return request;
}
"""


def lay(aws):
    origin_access(aws)
    strip_prefix(aws)
    frontend(aws)
    _images(aws)
    landing(aws)


def origin_access(aws):
    edge.origin_access_control(aws, known.FRONTEND_ACCESS, "bluemoxon-frontend-oac", "OAC for BlueMoxon frontend")
    edge.origin_access_control(aws, known.IMAGES_ACCESS, "bluemoxon-images-oac", "OAC for BlueMoxon images")
    edge.origin_access_control(aws, known.LANDING_ACCESS, "bluemoxon-landing-oac", "OAC for BlueMoxon landing site")


def strip_prefix(aws):
    name = "bluemoxon-strip-prefix"
    config = {"Comment": "Strip /book-images prefix", "Runtime": "cloudfront-js-2.0"}
    made = aws.cloudfront.create_function(Name=name, FunctionConfig=config, FunctionCode=STRIP_PREFIX.encode())
    aws.cloudfront.publish_function(Name=name, IfMatch=made["ETag"])


def _cached(origin, **more):
    return edge.behavior(origin, READ, CachePolicyId=edge.CACHING_OPTIMIZED, **more)


def frontend(aws):
    function = f"arn:aws:cloudfront::{aws.account_id}:function/bluemoxon-strip-prefix"
    images = {
        "PathPattern": "/book-images/*",
        **_cached(
            IMAGES_ORIGIN,
            ResponseHeadersPolicyId=SECURITY_HEADERS,
            FunctionAssociations=edge.counted([{"EventType": "viewer-request", "FunctionARN": function}]),
        ),
    }
    edge.distribution(
        aws,
        known.FRONTEND_CDN,
        known.FRONTEND_CDN_LABEL,
        comment="BlueMoxon Frontend Distribution",
        aliases=["app.bluemoxon.com"],
        origins=[
            edge.s3_origin(FRONTEND_ORIGIN, known.FRONTEND_BUCKET, control_id=known.FRONTEND_ACCESS),
            edge.s3_origin(IMAGES_ORIGIN, known.IMAGES_BUCKET, control_id=known.IMAGES_ACCESS),
        ],
        default=_cached(FRONTEND_ORIGIN, ResponseHeadersPolicyId=SECURITY_HEADERS),
        ordered=[images],
        errors=[edge.spa_error(404, 300), edge.spa_error(403, 300)],
        DefaultRootObject="index.html",
        HttpVersion="http2and3",
        Logging={
            "Enabled": True,
            "IncludeCookies": False,
            "Bucket": "bluemoxon-logs.s3.amazonaws.com",
            "Prefix": "cloudfront/",
        },
        ViewerCertificate=edge.certificate(known.CDN_CERTIFICATE),
        tags=invented.HAND_TAGS,
    )


def _images(aws):
    """invented: all but the id, the bucket and the origin access control."""
    edge.distribution(
        aws,
        known.IMAGES_CDN,
        invented.IMAGES_CDN_LABEL,
        comment="BlueMoxon Images Distribution",
        origins=[edge.s3_origin(IMAGES_ORIGIN, known.IMAGES_BUCKET, control_id=known.IMAGES_ACCESS)],
        default=_cached(IMAGES_ORIGIN),
        tags={},
    )


def landing(aws):
    edge.distribution(
        aws,
        known.LANDING_CDN,
        known.LANDING_CDN_LABEL,
        comment="BlueMoxon Landing/Docs Site",
        aliases=["bluemoxon.com", "www.bluemoxon.com"],
        origins=[edge.s3_origin("bluemoxon-landing-s3", "bluemoxon-landing", control_id=known.LANDING_ACCESS)],
        default=_cached("bluemoxon-landing-s3"),
        errors=[edge.spa_error(403, 10)],
        DefaultRootObject="index.html",
        ViewerCertificate=edge.certificate(known.CDN_CERTIFICATE),
        tags=known.TERRAFORM_TAGS,
    )
