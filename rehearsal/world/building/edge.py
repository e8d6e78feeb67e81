"""CloudFront: distributions, and what lets them read a private bucket."""

from building.tags import pairs
from identity import born_as

CACHING_OPTIMIZED = "658327ea-f89d-4fab-a63d-7e88639e58f6"  # AWS's managed cache policy
NO_COOKIES = {
    "QueryString": False,
    "Cookies": {"Forward": "none"},
    "Headers": {"Quantity": 0},
    "QueryStringCacheKeys": {"Quantity": 0},
}


def counted(items):
    """CloudFront sends every list with its length, and no items where there are none."""
    return {"Quantity": len(items), "Items": list(items)} if items else {"Quantity": 0}


def origin_access_control(aws, control_id, name, description):
    with born_as(cloudfront=control_id):
        aws.cloudfront.create_origin_access_control(
            OriginAccessControlConfig={
                "Name": name,
                "Description": description,
                "OriginAccessControlOriginType": "s3",
                "SigningBehavior": "always",
                "SigningProtocol": "sigv4",
            }
        )


def origin_access_identity(aws, identity_id, canonical_user, comment):
    with born_as(cloudfront=[identity_id, canonical_user]):
        aws.cloudfront.create_cloud_front_origin_access_identity(
            CloudFrontOriginAccessIdentityConfig={"CallerReference": f"terraform-{identity_id}", "Comment": comment}
        )


def s3_origin(origin_id, bucket, *, control_id="", identity_id=""):
    identity = f"origin-access-identity/cloudfront/{identity_id}" if identity_id else ""
    return {
        "Id": origin_id,
        "DomainName": f"{bucket}.s3.us-west-2.amazonaws.com",
        "OriginPath": "",
        "CustomHeaders": counted([]),
        "S3OriginConfig": {"OriginAccessIdentity": identity},
        "OriginAccessControlId": control_id,
    }


def behavior(origin_id, methods, **caching):
    """`caching`: a CachePolicyId, or ForwardedValues with their TTLs; then whatever else the behaviour has."""
    return {
        "TargetOriginId": origin_id,
        "ViewerProtocolPolicy": "redirect-to-https",
        "AllowedMethods": {**counted(methods), "CachedMethods": counted(["HEAD", "GET"])},
        "Compress": True,
        **caching,
    }


def spa_error(code, min_ttl):
    """A single-page application answers an unknown path with its index page."""
    return {"ErrorCode": code, "ResponseCode": "200", "ResponsePagePath": "/index.html", "ErrorCachingMinTTL": min_ttl}


def certificate(arn):
    return {
        "CloudFrontDefaultCertificate": False,
        "ACMCertificateArn": arn,
        "SSLSupportMethod": "sni-only",
        "MinimumProtocolVersion": "TLSv1.2_2021",
    }


def distribution(
    aws,
    distribution_id,
    domain_label,
    *,
    comment,
    aliases=(),
    origins,
    default,
    ordered=(),
    errors=(),
    tags,
    **settings,
):
    """`settings`: the further top-level members of the distribution's configuration."""
    config = {
        "CallerReference": f"bluemoxon-{distribution_id}",
        "Comment": comment,
        "Enabled": True,
        "IsIPV6Enabled": True,
        "PriceClass": "PriceClass_100",
        "Aliases": counted(aliases),
        "Origins": counted(origins),
        "DefaultCacheBehavior": default,
        "CacheBehaviors": counted(ordered),
        "CustomErrorResponses": counted(errors),
        **settings,
    }
    with born_as(cloudfront=[distribution_id, domain_label]):
        aws.cloudfront.create_distribution_with_tags(
            DistributionConfigWithTags={"DistributionConfig": config, "Tags": {"Items": pairs(tags)}}
        )
