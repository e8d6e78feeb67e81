"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudfront.html"""

from authorization.needs import anywhere, each, need


def named(kind, member="Id"):
    return lambda asked: asked.arn("cloudfront", f"{kind}/{asked.in_the_path[member]}", region="")


def tagged(asked):
    return asked.params["Resource"]


def update_distribution(asked):
    """Standard logging: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging-legacy-s3.html#AccessLogsBucketAndFileOwnership

    CloudFront lets its log account into the bucket with the rights of whoever makes or changes a distribution that logs there.
    """
    needs = [need(asked.action, named("distribution")(asked))]
    logging = asked.params["DistributionConfig"].get("Logging", {})
    if logging.get("Enabled"):
        bucket = f"arn:aws:s3:::{logging['Bucket'].removesuffix('.s3.amazonaws.com')}"
        needs += [need(action, bucket) for action in ("s3:GetBucketAcl", "s3:PutBucketAcl")]
    return needs


ROWS = {
    **each(named("distribution"), "GetDistribution", "GetDistributionConfig", "DeleteDistribution"),
    **each(named("distribution", "DistributionId"), "CreateInvalidation", "GetInvalidation"),
    **each(named("function", "Name"), "DescribeFunction", "GetFunction", "UpdateFunction", "PublishFunction", "DeleteFunction"),
    **each(named("origin-access-control"), "GetOriginAccessControl", "UpdateOriginAccessControl", "DeleteOriginAccessControl"),
    **each(
        named("origin-access-identity"),
        "GetCloudFrontOriginAccessIdentity",
        "UpdateCloudFrontOriginAccessIdentity",
        "DeleteCloudFrontOriginAccessIdentity",
    ),
    **each(tagged, "ListTagsForResource", "TagResource", "UntagResource"),
    **each(anywhere, "ListCloudFrontOriginAccessIdentities", "ListDistributions", "ListFunctions", "ListOriginAccessControls"),
    "UpdateDistribution": update_distribution,
}
