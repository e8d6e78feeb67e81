"""Amazon CloudFront."""

from copy import copy

from moto.cloudfront import models, responses, urls
from moto.core.responses import ActionResult, EmptyResult

NONE = {"Quantity": 0}
OFF = {"Enabled": False, "Quantity": 0}


def keep_distribution_config():
    """DistributionConfig, Origin, CacheBehavior: what was sent comes back, with the documented defaults.

    moto keeps a part of it only: it forgets OriginAccessControlId and function associations, returns ForwardedValues
    beside a cache policy, and an SSLSupportMethod for the default certificate.
    """
    models.DistributionConfig = DistributionConfig


class DistributionConfig:
    def __init__(self, sent):
        origins = sent["Origins"]["Items"]
        if sent["DefaultCacheBehavior"]["TargetOriginId"] not in [origin["Id"] for origin in origins]:
            raise models.OriginDoesNotExist
        self.__dict__.update(
            {
                "Aliases": NONE,
                "OriginGroups": NONE,
                "CustomErrorResponses": NONE,
                "Comment": "",
                "DefaultRootObject": "",
                "HttpVersion": "http2",
                "IsIPV6Enabled": False,
                "PriceClass": "PriceClass_All",
                "Restrictions": {"GeoRestriction": {"RestrictionType": "none", "Quantity": 0}},
                "WebACLId": "",
                "ContinuousDeploymentPolicyId": "",
                "Staging": False,
                **sent,
                "Logging": {"Enabled": False, "IncludeCookies": False, "Bucket": "", "Prefix": "", **(sent.get("Logging") or {})},
                "Origins": {**sent["Origins"], "Items": [_origin(each) for each in origins]},
                "DefaultCacheBehavior": _behavior(sent["DefaultCacheBehavior"]),
                "CacheBehaviors": _behaviors(sent.get("CacheBehaviors") or NONE),
                "ViewerCertificate": _certificate(sent.get("ViewerCertificate") or {}),
            }
        )
        self.caller_reference = sent["CallerReference"]


def _origin(sent):
    return {
        "OriginPath": "",
        "CustomHeaders": NONE,
        "ConnectionAttempts": 3,
        "ConnectionTimeout": 10,
        "OriginShield": {"Enabled": False},
        "OriginAccessControlId": "",
        **sent,
    }


def _behaviors(sent):
    items = [_behavior(each) for each in sent.get("Items") or []]
    return {**sent, "Items": items} if items else NONE


def _behavior(sent):
    read = {"Quantity": 2, "Items": ["HEAD", "GET"]}
    methods = {**read, "CachedMethods": read, **(sent.get("AllowedMethods") or {})}
    kept = {
        "TrustedSigners": OFF,
        "TrustedKeyGroups": OFF,
        "SmoothStreaming": False,
        "Compress": False,
        "LambdaFunctionAssociations": NONE,
        "FunctionAssociations": NONE,
        "FieldLevelEncryptionId": "",
        "GrpcConfig": {"Enabled": False},
        **sent,
        "AllowedMethods": methods,
    }
    if "ForwardedValues" in sent:
        kept["ForwardedValues"] = {"Headers": NONE, "QueryStringCacheKeys": NONE, **sent["ForwardedValues"]}
        kept = {"MinTTL": 0, "DefaultTTL": 86_400, "MaxTTL": 31_536_000, **kept}
    return kept


def _certificate(sent):
    """ViewerCertificate: the default certificate has TLSv1 and no SSLSupportMethod."""
    arn = sent.get("ACMCertificateArn")
    if not arn:
        return {"CloudFrontDefaultCertificate": True, "MinimumProtocolVersion": "TLSv1", "CertificateSource": "cloudfront"}
    return {"CloudFrontDefaultCertificate": False, **sent, "Certificate": arn, "CertificateSource": "acm"}


def publish_functions():
    """PublishFunction, UpdateFunction, DescribeFunction: a function has a DEVELOPMENT stage and, once published, a LIVE one.

    moto has neither operation, and no stages.
    """
    urls.url_paths["{0}/2020-05-31/function/(?P<function_name>[^/]+)/publish$"] = responses.CloudFrontResponse.dispatch
    responses.CloudFrontResponse.publish_function = _publish_function
    responses.CloudFrontResponse.update_function = _update_function
    responses.CloudFrontResponse.describe_function = _describe_function
    responses.CloudFrontResponse.get_function = _get_function


def _publish_function(self):
    function = self.backend.describe_function(self._get_param("Name"))
    function.status = "UNASSOCIATED"
    function.live = copy(function)
    function.live.stage = "LIVE"
    function.live.etag = models.random_id()
    return ActionResult({"FunctionSummary": function.live.function_summary})


def _update_function(self):
    function = self.backend.describe_function(self._get_param("Name"))
    function.config = self._get_param("FunctionConfig", {})
    function.code = self._get_param("FunctionCode")
    function.status = "UNPUBLISHED"
    function.etag = models.random_id()
    return ActionResult({"FunctionSummary": function.function_summary, "ETag": function.etag})


def _staged(self):
    function = self.backend.describe_function(self._get_param("Name"))
    if self._get_param("Stage") != "LIVE":
        return function
    if not hasattr(function, "live"):
        raise models.NoSuchFunctionExists(function.name)
    return function.live


def _describe_function(self):
    function = _staged(self)
    return ActionResult({"FunctionSummary": function.function_summary, "ETag": function.etag})


def _get_function(self):
    function = _staged(self)
    return ActionResult(
        {"FunctionCode": function.code, "ETag": function.etag, "ContentType": "application/octet-stream"}
    )


def origin_access_identities():
    """CreateCloudFrontOriginAccessIdentity, Get-, List-, Delete-: moto has none of them."""
    for path in ("$", "/(?P<identity_id>[^/]+)$", "/(?P<identity_id>[^/]+)/config$"):
        url = "{0}/2020-05-31/origin-access-identity/cloudfront" + path
        urls.url_paths[url] = responses.CloudFrontResponse.dispatch
    response = responses.CloudFrontResponse
    response.create_cloud_front_origin_access_identity = _create_identity
    response.get_cloud_front_origin_access_identity = _get_identity
    response.list_cloud_front_origin_access_identities = _list_identities
    response.delete_cloud_front_origin_access_identity = _delete_identity


def _identities(self):
    return self.backend.__dict__.setdefault("origin_access_identities", {})


def _create_identity(self):
    identity = {
        "Id": models.random_id(),
        "S3CanonicalUserId": models.random_id(uppercase=False, length=96),
        "CloudFrontOriginAccessIdentityConfig": self._get_param("CloudFrontOriginAccessIdentityConfig"),
    }
    _identities(self)[identity["Id"]] = identity
    return ActionResult({"CloudFrontOriginAccessIdentity": identity, "ETag": identity["Id"]})


def _get_identity(self):
    identity = _identities(self).get(self._get_param("Id"))
    if identity is None:
        raise NoSuchOriginAccessIdentity
    return ActionResult({"CloudFrontOriginAccessIdentity": identity, "ETag": identity["Id"]})


def _list_identities(self):
    items = [
        {
            "Id": each["Id"],
            "S3CanonicalUserId": each["S3CanonicalUserId"],
            "Comment": each["CloudFrontOriginAccessIdentityConfig"]["Comment"],
        }
        for each in _identities(self).values()
    ]
    page = {"Marker": "", "MaxItems": 100, "IsTruncated": False, "Quantity": len(items), "Items": items}
    return ActionResult({"CloudFrontOriginAccessIdentityList": page})


def _delete_identity(self):
    if _identities(self).pop(self._get_param("Id"), None) is None:
        raise NoSuchOriginAccessIdentity
    return EmptyResult()


class NoSuchOriginAccessIdentity(models.NoSuchOriginAccessControl):
    code = "NoSuchCloudFrontOriginAccessIdentity"


FIXES = [keep_distribution_config, publish_functions, origin_access_identities]
