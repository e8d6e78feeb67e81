"""What a request asks for, read by the model of its service: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html"""

from functools import cached_property
from io import BytesIO

# The name a request is signed for -> the name of the service's model.
MODELS = {"monitoring": "cloudwatch", "tagging": "resourcegroupstaggingapi"}
# ... and the prefix of its actions, where that is another name than the signed one: Service Authorization Reference.
PREFIXES = {"monitoring": "cloudwatch", "tagging": "tag"}


class Asked:
    """One request. Its body is read when somebody asks what is in it, and put back for whoever answers."""

    def __init__(self, environ, account):
        self.account = account
        self._environ = environ
        scope = environ["HTTP_AUTHORIZATION"].partition("Credential=")[2].partition(",")[0]
        _, _, self.region, self.signed_for, _ = scope.split("/")

    @property
    def prefix(self):
        return PREFIXES.get(self.signed_for, self.signed_for)

    @property
    def method(self):
        return self._environ["REQUEST_METHOD"]

    @property
    def path(self):
        return self._environ["PATH_INFO"]

    @property
    def service(self):
        """One signed name can have several models: S3 has two, and API Gateway one for each of its versions."""
        if self.signed_for == "s3" and self.path.startswith("/v20180820/"):
            return "s3control"
        if self.signed_for == "apigateway" and self.path.startswith("/v2/"):
            return "apigatewayv2"
        return MODELS.get(self.signed_for, self.signed_for)

    @property
    def operation(self):
        """The operation's name in its model; None where no operation is asked like this."""
        return None if self._routed is None else self._routed[0].name

    @property
    def action(self):
        return f"{self.prefix}:{self.operation}"

    @cached_property
    def params(self):
        """The operation's input, by the names of its model."""
        from moto.core.parse import PROTOCOL_PARSERS
        from moto.core.request import determine_request_protocol

        operation, in_the_path = self._routed
        request = self._request
        protocol = determine_request_protocol(operation.service_model, request.content_type)
        asked = {
            "method": request.method,
            "values": request.values,
            "headers": request.headers,
            "body": request.data,
            "url_path": request.path,
            "url_params": in_the_path,
        }
        return PROTOCOL_PARSERS[protocol](operation).parse(asked)

    @cached_property
    def in_the_path(self):
        """The part of the input that stands in the path: enough for most, and the body stays unread."""
        return self._routed[1]

    def arn(self, service, resource, region=None):
        return f"arn:aws:{service}:{self.region if region is None else region}:{self.account}:{resource}"

    @cached_property
    def _request(self):
        from moto.core.request import Request

        return Request(self._environ | {"wsgi.input": BytesIO(self._body())})

    @cached_property
    def _routed(self):
        """The operation and what the path says of its input."""
        from moto.core.routing import get_service_router
        from werkzeug.exceptions import NotFound

        try:
            return get_service_router(self.service).match(self._request)
        except NotFound:
            return None

    def _body(self):
        """S3 alone is sent objects in chunks, whose length nobody has said; nothing of an object is asked here."""
        if "HTTP_TRANSFER_ENCODING" in self._environ:
            return b""
        body = self._environ["wsgi.input"].read(int(self._environ.get("CONTENT_LENGTH") or 0))
        self._environ["wsgi.input"] = BytesIO(body)
        return body
