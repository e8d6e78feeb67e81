"""Smithy RPC v2 CBOR, the protocol that AWS's newer SDKs speak to CloudWatch: https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html

AWS answers each operation in every protocol that its model lists. The emulator knows JSON, so a request is told to it in JSON, and its answer
is given back in CBOR, with each value of the type that the model states.
"""

import base64
import json
from datetime import datetime, timezone
from functools import cache
from io import BytesIO

import cbor2

PROTOCOL = "rpc-v2-cbor"
# The name in a request's path -> the name of its model.
SERVICES = {"GraniteServiceVersion20100801": "cloudwatch"}


class AnswersInCbor:
    """A WSGI application that answers for another one whatever is asked in CBOR."""

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        if environ.get("HTTP_SMITHY_PROTOCOL") != PROTOCOL:
            return self.application(environ, start_response)
        _, _, service, _, operation = environ["PATH_INFO"].split("/")
        length = int(environ.get("CONTENT_LENGTH") or 0)
        asked = cbor2.loads(environ["wsgi.input"].read(length)) if length else {}
        status, headers, body = told_in_json(self.application, environ, f"{service}.{operation}", json.dumps(asked, default=as_json).encode())
        shape = model(SERVICES[service]).operation_model(operation).output_shape if status.startswith("2") else None
        answer = cbor2.dumps(typed(json.loads(body or b"{}"), shape), datetime_as_timestamp=True)
        kept = [(name, value) for name, value in headers if name.lower() not in ("content-type", "content-length")]
        start_response(status, [*kept, ("Smithy-Protocol", PROTOCOL), ("Content-Type", "application/cbor"), ("Content-Length", str(len(answer)))])
        return [answer]


def told_in_json(application, environ, target, body):
    """The same request in AWS JSON 1.0: https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html"""
    told = {name: value for name, value in environ.items() if name not in ("HTTP_SMITHY_PROTOCOL", "REQUEST_URI", "RAW_URI")}
    told |= {
        "PATH_INFO": "/",
        "CONTENT_TYPE": "application/x-amz-json-1.0",
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_X_AMZ_TARGET": target,
        "wsgi.input": BytesIO(body),
    }
    begun = []
    answer = application(told, lambda status, headers, *_: begun.extend((status, headers)))
    return begun[0], begun[1], b"".join(answer)


@cache
def model(service):
    from aws import session

    return session().client(service).meta.service_model


def as_json(value):
    if isinstance(value, datetime):
        return value.timestamp()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode()
    raise TypeError(f"{type(value)} has no place in a request")


def typed(value, shape):
    """What JSON has no type for, as the model states it. An error has no model here: its members are texts. What is absent is left out."""
    if shape is None:
        return value
    kind = shape.type_name
    if kind == "structure":
        return {name: typed(value[name], member) for name, member in shape.members.items() if value.get(name) is not None}
    if kind == "list":
        return [typed(item, shape.member) for item in value]
    if kind == "map":
        return {key: typed(item, shape.value) for key, item in value.items()}
    if kind == "timestamp":
        return datetime.fromtimestamp(float(value), timezone.utc)
    if kind == "blob":
        return base64.b64decode(value)
    return float(value) if kind in ("double", "float") else value
