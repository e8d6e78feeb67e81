"""Amazon CloudFront: distributions."""

from moto.cloudfront import models

NONE = {"Quantity": 0}
OFF = {"Enabled": False, "Quantity": 0}
LEFT_OUT = {"Items", "CachePolicyId", "OriginRequestPolicyId", "ResponseHeadersPolicyId", "RealtimeLogConfigArn"}


def keep_distribution_config():
    """DistributionConfig, Origin, CacheBehavior: what was sent comes back, with the documented defaults.

    moto keeps a part of it only: it forgets OriginAccessControlId and function associations, returns ForwardedValues
    beside a cache policy, and another SSLSupportMethod for the default certificate.
    """
    models.DistributionConfig = DistributionConfig


class DistributionConfig:
    def __init__(self, sent):
        sent = _set(sent)
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
                "Logging": {
                    "Enabled": False,
                    "IncludeCookies": False,
                    "Bucket": "",
                    "Prefix": "",
                    **(sent.get("Logging") or {}),
                },
                "Origins": {**sent["Origins"], "Items": [_origin(each) for each in origins]},
                "DefaultCacheBehavior": _behavior(sent["DefaultCacheBehavior"]),
                "CacheBehaviors": _behaviors(sent.get("CacheBehaviors") or NONE),
                "ViewerCertificate": _certificate(sent.get("ViewerCertificate") or {}),
            }
        )
        self.caller_reference = sent["CallerReference"]


def _set(sent):
    """What isn't set is left out of an answer: policies, and the items of an empty list."""
    if isinstance(sent, list):
        return [_set(each) for each in sent]
    if not isinstance(sent, dict):
        return sent
    return {name: _set(value) for name, value in sent.items() if value or name not in LEFT_OUT}


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
    """ViewerCertificate: the default certificate has TLSv1, and is served from addresses of CloudFront's own."""
    arn = sent.get("ACMCertificateArn")
    if not arn:
        return {
            "CloudFrontDefaultCertificate": True,
            "SSLSupportMethod": "vip",
            "MinimumProtocolVersion": "TLSv1",
            "CertificateSource": "cloudfront",
        }
    return {"CloudFrontDefaultCertificate": False, **sent, "Certificate": arn, "CertificateSource": "acm"}


FIXES = [keep_distribution_config]
