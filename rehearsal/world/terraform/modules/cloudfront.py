"""A distribution and the identity by which it reads its bucket."""

from accounts import STAGING
from terraform.recording import resource
from terraform.tags import tagged


def resources(distribution, label, bucket, *, identity, user, comment, root, ttl, aliases=(), certificate=""):
    """`ttl`: (default, longest), in seconds; `user`: the identity's canonical user id."""
    path = f"origin-access-identity/cloudfront/{identity}"
    yield resource(
        "aws_cloudfront_origin_access_identity",
        "this",
        {
            "id": identity,
            "comment": f"OAI for {bucket}",
            "caller_reference": f"terraform-{identity}",
            "cloudfront_access_identity_path": path,
            "iam_arn": f"arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity {identity}",
            "s3_canonical_user_id": user,
        },
    )
    origin = f"S3-{bucket}"
    yield resource(
        "aws_cloudfront_distribution",
        "this",
        {
            "id": distribution,
            "arn": f"arn:aws:cloudfront::{STAGING}:distribution/{distribution}",
            "domain_name": f"{label}.cloudfront.net",
            "hosted_zone_id": "Z2FDTNDATAQYW2",
            "aliases": list(aliases),
            "comment": comment,
            "default_root_object": root,
            "enabled": True,
            "http_version": "http2",
            "is_ipv6_enabled": True,
            "price_class": "PriceClass_100",
            "origin": [_origin(origin, bucket, path)],
            "default_cache_behavior": [_behavior(origin, ttl)],
            "ordered_cache_behavior": [],
            "custom_error_response": [_spa_error(403), _spa_error(404)],
            "logging_config": [],
            "restrictions": [{"geo_restriction": [{"locations": [], "restriction_type": "none"}]}],
            "viewer_certificate": [_certificate(certificate)],
            "web_acl_id": "",
            "retain_on_delete": False,
            "wait_for_deployment": True,
            **tagged(),
        },
        schema=1,
    )


def _origin(name, bucket, path):
    return {
        "origin_id": name,
        "domain_name": f"{bucket}.s3.us-west-2.amazonaws.com",
        "origin_path": "",
        "origin_access_control_id": "",
        "connection_attempts": 3,
        "connection_timeout": 10,
        "custom_header": [],
        "custom_origin_config": [],
        "origin_shield": [],
        "s3_origin_config": [{"origin_access_identity": path}],
    }


def _behavior(origin, ttl):
    default, longest = ttl
    cookies = [{"forward": "none", "whitelisted_names": []}]
    return {
        "target_origin_id": origin,
        "allowed_methods": ["GET", "HEAD", "OPTIONS"],
        "cached_methods": ["GET", "HEAD"],
        "viewer_protocol_policy": "redirect-to-https",
        "compress": True,
        "forwarded_values": [{"cookies": cookies, "headers": [], "query_string": False, "query_string_cache_keys": []}],
        "min_ttl": 0,
        "default_ttl": default,
        "max_ttl": longest,
    }


def _spa_error(code):
    return {"error_code": code, "response_code": 200, "response_page_path": "/index.html", "error_caching_min_ttl": 0}


def _certificate(arn):
    return {
        "acm_certificate_arn": arn,
        "cloudfront_default_certificate": not arn,
        "iam_certificate_id": "",
        "minimum_protocol_version": "TLSv1.2_2021" if arn else "TLSv1",
        "ssl_support_method": "sni-only" if arn else "",
    }
