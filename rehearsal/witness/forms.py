"""Turns an answer into the names of its fields and their forms. No value leaves this file: what an account holds is nobody's business here."""

import re
from datetime import datetime

from models import is_tags

# What a text can be beside a text. The first that fits is its form.
TEXTS = (
    ("digits", re.compile(r"-?\d+")),
    ("number with a fraction", re.compile(r"-?\d+\.\d+")),
    ("time with milliseconds and offset", re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d{4}")),
    ("time in another form", re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d.*")),
    ("name ending in a dot", re.compile(r"(\*|\\052|[\w-]+)(\.[\w-]+)*\.")),
)


def form(value, literals=frozenset()):
    """The form of one value. `literals` are the values that the field has in every account, as `=0`: such a one is its own form."""
    if f"={value}" in literals:
        return f"={value}"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, (int, float)):
        return "number"
    if isinstance(value, datetime):
        return "time"
    if value in ("", []):
        return "empty text" if value == "" else "empty list"
    if isinstance(value, str):
        return next((name for name, pattern in TEXTS if pattern.fullmatch(value)), "text")
    return "list" if isinstance(value, list) else "map" if isinstance(value, dict) else "text"


def forms(answer, literals=None, opaque=frozenset()):
    """Path -> the forms met there. `literals`: path -> those of `form`. `opaque`: paths of maps whose keys are the account's own."""
    met = {}

    def walk(value, path):
        if path:
            met.setdefault(path, set()).add(form(value, (literals or {}).get(path, ())))
        if is_tags(path.rsplit(".", 1)[-1]) or path in opaque:
            return
        if isinstance(value, dict):
            for name, each in value.items():
                if each is not None:
                    walk(each, f"{path}.{name}" if path else name)
        elif isinstance(value, list):
            for each in value:
                walk(each, f"{path}[]")

    walk({name: value for name, value in answer.items() if name != "ResponseMetadata"}, "")
    return met
