"""What AWS answers, in one form whatever the service."""

import hashlib
import json


def paged(client, operation, member, **arguments):
    """All items of a listing."""
    if not client.can_paginate(operation):
        return getattr(client, operation)(**arguments).get(member) or []
    pages = client.get_paginator(operation).paginate(**arguments)
    return [item for page in pages for item in page.get(member) or []]


def without(attributes, *names):
    return {name: value for name, value in attributes.items() if name not in names}


def fingerprint(value):
    return hashlib.sha256(value if isinstance(value, bytes) else str(value).encode()).hexdigest()


def tag_map(tags):
    """Tags as one sorted map, whatever a service calls their members."""
    named = {str.lower(key): key for key in (tags[0] if tags else {})}
    key, value = named.get("key", "TagKey"), named.get("value", "TagValue")
    return {tag[key]: tag[value] for tag in sorted(tags or [], key=lambda tag: tag[key])}


def document(text):
    """A policy as data: two texts of the same policy are equal."""
    return json.loads(text) if isinstance(text, str) else text


def answered(call, *absent, **arguments):
    """The answer, or None where AWS says with one of these codes that there is none."""
    try:
        return call(**arguments)
    except call.__self__.exceptions.ClientError as fault:
        if fault.response["Error"]["Code"] in absent:
            return None
        raise
