"""Notices an answer to another question than the one that was asked.

An emulator that does not know a part of something answers with the whole, as S3's listing where a bucket's setting was asked. A client finds
nothing of what it looks for in that, and takes it for "nothing is set".
"""

import json
from xml.etree import ElementTree


class Fallback(Exception):
    """An answer in which nothing is of what was asked."""


def told_in(body):
    """The root's name and the names in it, or None for what is neither XML nor a JSON object."""
    text = body.strip()
    if text.startswith(b"<"):
        root = ElementTree.fromstring(text)
        return _plain(root.tag), {_plain(child.tag) for child in root}
    try:
        said = json.loads(text)
    except ValueError:
        return None
    return ("", set(said)) if isinstance(said, dict) else None


def _plain(tag):
    return tag.rpartition("}")[2]


def is_fallback(protocol, operation, told, asked):
    """Pure. `told`: as of told_in. `asked`: what may stand in the answer, None where that is the account's own text."""
    if told is None or asked is None:
        return False
    root, names = told
    if protocol in ("query", "ec2"):
        return root != f"{operation}Response"
    return bool(names) and not names & asked


def asked_of(model):
    """By which names the members of an answer stand in its body."""
    shape = model.output_shape
    if shape is None:
        return None
    payload = shape.serialization.get("payload")
    if payload:
        shape = shape.members[payload]
        if shape.type_name != "structure":
            return None
    return {_written(name, member) for name, member in shape.members.items()}


def _written(name, member):
    if member.type_name == "list" and member.serialization.get("flattened"):
        name = member.member.serialization.get("name", name)
    return member.serialization.get("name", name)


def refuse_fallbacks(client):
    """Every answer that the client reads from now on is looked at first."""

    def look(operation_model, response_dict, **_):
        if response_dict["status_code"] >= 300 or not response_dict["body"]:
            return
        told = told_in(response_dict["body"])
        if is_fallback(operation_model.metadata.get("protocol"), operation_model.name, told, asked_of(operation_model)):
            raise Fallback(f"answers with {told[0] or ', '.join(sorted(told[1]))}, and not with what was asked")

    client.meta.events.register("before-parse", look)
