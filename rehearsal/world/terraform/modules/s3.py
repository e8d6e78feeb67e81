"""A bucket with its settings, each a resource of its own."""

from terraform.recording import policy, resource
from terraform.tags import tagged

ARN = "arn:aws:s3:::{}"


def resources(bucket, *, identity, cors_origins=()):
    """`identity`: the origin access identity that may read it."""
    yield resource(
        "aws_s3_bucket",
        "this",
        {
            "id": bucket,
            "bucket": bucket,
            "arn": ARN.format(bucket),
            "bucket_domain_name": f"{bucket}.s3.amazonaws.com",
            "bucket_regional_domain_name": f"{bucket}.s3.us-west-2.amazonaws.com",
            "region": "us-west-2",
            "force_destroy": False,
            **tagged(),
        },
    )
    versioning = [{"mfa_delete": "", "status": "Enabled"}]
    yield resource("aws_s3_bucket_versioning", "this", {**_of(bucket), "versioning_configuration": versioning})
    algorithm = [{"kms_master_key_id": "", "sse_algorithm": "AES256"}]
    encryption = [{"apply_server_side_encryption_by_default": algorithm, "bucket_key_enabled": False}]
    yield resource("aws_s3_bucket_server_side_encryption_configuration", "this", {**_of(bucket), "rule": encryption})
    yield resource(
        "aws_s3_bucket_public_access_block",
        "this",
        {
            "id": bucket,
            "bucket": bucket,
            "block_public_acls": True,
            "block_public_policy": True,
            "ignore_public_acls": True,
            "restrict_public_buckets": True,
        },
    )
    if cors_origins:
        rule = {
            "allowed_headers": ["*"],
            "allowed_methods": ["GET", "HEAD"],
            "allowed_origins": list(cors_origins),
            "expose_headers": [],
            "id": "",
            "max_age_seconds": 3600,
        }
        yield resource("aws_s3_bucket_cors_configuration", "this", {**_of(bucket), "cors_rule": [rule]}, index=0)
    statement = {
        "Action": "s3:GetObject",
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity {identity}"},
        "Resource": f"{ARN.format(bucket)}/*",
        "Sid": "AllowCloudFrontAccess",
    }
    document = {"id": bucket, "bucket": bucket, "policy": policy([statement])}
    yield resource("aws_s3_bucket_policy", "cloudfront", document, index=0)


def _of(bucket):
    return {"id": bucket, "bucket": bucket, "expected_bucket_owner": ""}
