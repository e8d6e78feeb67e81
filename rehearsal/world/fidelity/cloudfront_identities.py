"""Amazon CloudFront: origin access identities."""

from moto.cloudfront import models, responses, urls
from moto.core.responses import ActionResult, EmptyResult


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


FIXES = [origin_access_identities]
