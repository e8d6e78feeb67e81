"""CloudFront."""

from reading.answers import answered, fingerprint, tag_map, without


def _items(listing):
    return listing.get("Items") or []


def distributions(aws):
    for listed in _items(aws.cloudfront.list_distributions()["DistributionList"]):
        found = aws.cloudfront.get_distribution(Id=listed["Id"])["Distribution"]
        tags = aws.cloudfront.list_tags_for_resource(Resource=found["ARN"])["Tags"]["Items"]
        yield (
            "cloudfront:distribution",
            found["Id"],
            {
                "ARN": found["ARN"],
                "DomainName": found["DomainName"],
                "DistributionConfig": _unordered(found["DistributionConfig"]),
                "Tags": tag_map(tags),
            },
        )


def _unordered(config):
    """Origins and error responses are sets; the order of cache behaviours decides which one serves a path."""
    for member, key in (("Origins", "Id"), ("CustomErrorResponses", "ErrorCode")):
        config[member]["Items"] = sorted(_items(config[member]), key=lambda each: each[key])
    return config


def origin_access(aws):
    for listed in _items(aws.cloudfront.list_origin_access_controls()["OriginAccessControlList"]):
        found = aws.cloudfront.get_origin_access_control(Id=listed["Id"])["OriginAccessControl"]
        yield "cloudfront:origin-access-control", listed["Id"], found
    identities = aws.cloudfront.list_cloud_front_origin_access_identities()["CloudFrontOriginAccessIdentityList"]
    for listed in _items(identities):
        found = aws.cloudfront.get_cloud_front_origin_access_identity(Id=listed["Id"])["CloudFrontOriginAccessIdentity"]
        yield "cloudfront:origin-access-identity", listed["Id"], found


def edge_functions(aws):
    names = {each["Name"] for each in _items(aws.cloudfront.list_functions()["FunctionList"])}
    for name in sorted(names):
        stages = {}
        for stage in ("DEVELOPMENT", "LIVE"):
            found = answered(aws.cloudfront.describe_function, "NoSuchFunctionExists", Name=name, Stage=stage)
            if found:
                code = aws.cloudfront.get_function(Name=name, Stage=stage)["FunctionCode"].read()
                summary = found["FunctionSummary"]
                metadata = without(summary["FunctionMetadata"], "LastModifiedTime")
                stages[stage] = {**summary, "FunctionMetadata": metadata, "CodeSha256": fingerprint(code)}
        yield "cloudfront:function", name, stages


READERS = [distributions, origin_access, edge_functions]
