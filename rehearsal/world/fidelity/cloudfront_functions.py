"""Amazon CloudFront: functions."""

from copy import copy

from moto.cloudfront import models, responses, urls
from moto.core.responses import ActionResult


def publish_functions():
    """PublishFunction, UpdateFunction, DescribeFunction: a function has a DEVELOPMENT stage and, published, a LIVE one.

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


FIXES = [publish_functions]
