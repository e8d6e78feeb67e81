"""How Terraform writes a resource into its state, format version 4."""

import base64
import json

AWS = 'provider["registry.terraform.io/hashicorp/aws"]'
NOTHING = base64.b64encode(b"null").decode()  # what a provider without private data leaves


def resource(kind, name, attributes, *, index=None, sensitive=(), schema=0, mode="managed"):
    """One resource with one instance. `index`: its number where it is declared with `count`."""
    return _resource(mode, kind, name, [_instance(attributes, index, sensitive, schema)])


def counted(kind, name, every):
    """One resource with an instance for each of `every`'s attributes."""
    return _resource("managed", kind, name, [_instance(each, index, (), 0) for index, each in enumerate(every)])


def lookup(kind, name, attributes, *, index=None):
    """A data source: Terraform read it and manages nothing by it."""
    return resource(kind, name, attributes, index=index, mode="data")


def module(address, resources):
    """`address`: `module.lambda[0]`. Terraform writes the module first."""
    return [{"module": address, **each} for each in resources]


def policy(statements):
    """A policy document as `jsonencode` writes it."""
    return json.dumps({"Statement": statements, "Version": "2012-10-17"}, separators=(",", ":"))


def _resource(mode, kind, name, instances):
    return {"mode": mode, "type": kind, "name": name, "provider": AWS, "instances": instances}


def _instance(attributes, index, sensitive, schema):
    return {
        **({} if index is None else {"index_key": index}),
        "schema_version": schema,
        "attributes": attributes,
        "sensitive_attributes": [[{"type": "get_attr", "value": name}] for name in sensitive],
        "private": NOTHING,
    }
