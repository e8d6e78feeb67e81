"""Policy documents as they stand in a role, checked before they are obeyed: what is not understood here must not pass as if it held."""

import json
from functools import cache
from types import MappingProxyType

from authorization.conditions import KEYS, OPERATORS
from authorization.refusal import Refusal

ELEMENTS = {"Sid", "Effect", "Action", "Resource", "NotResource", "Condition"}


def statements_in(documents):
    return [statement for document in documents for statement in _statements(document)]


@cache
def _statements(document):
    """A document is read once for all requests: it is its text, so a changed one is another."""
    stated = json.loads(document)["Statement"]
    return [_checked(statement) for statement in _listed(stated)]


def _checked(statement):
    _understood("element", set(statement) - ELEMENTS)
    condition = statement.get("Condition", {})
    _understood("condition operator", set(condition) - set(OPERATORS))
    _understood("condition key", {key for keys in condition.values() for key in keys} - KEYS)
    return MappingProxyType(
        statement
        | {name: _listed(statement[name]) for name in ("Action", "Resource", "NotResource") if name in statement}
        | {"Condition": {operator: {key: _listed(values) for key, values in keys.items()} for operator, keys in condition.items()}}
    )


def _understood(kind, unknown):
    if unknown:
        raise Refusal.of_the_emulator(f"does not know the {kind} {', '.join(sorted(unknown))} of a policy document: teach it in rehearsal/world/authorization/")


def _listed(value):
    return value if isinstance(value, list) else [value]
