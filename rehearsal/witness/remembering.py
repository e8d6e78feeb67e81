"""Asks an emulated account what the witness asks, and keeps the values: they are invented."""

import os
from datetime import datetime

import boto3

from asking import Account
from questions import QUESTIONS


class Remembers(Account):
    """Keeps what stands in each field, answer by answer."""

    def keep(self, question, answer, shape):
        fields = self.met.setdefault(question, {})
        for path, value in values(answer):
            fields.setdefault(path, []).append(value)


def values(answer, path=""):
    """Field -> all that stands there, a time as that alone: every start has its own."""
    if isinstance(answer, dict):
        yield path, "map"
        for name, each in answer.items():
            if name != "ResponseMetadata":
                yield from values(each, f"{path}.{name}" if path else name)
    elif isinstance(answer, list):
        yield path, len(answer)
        for each in answer:
            yield from values(each, f"{path}[]")
    else:
        yield path, "time" if isinstance(answer, datetime) else answer


def remembered(endpoint):
    """Question -> field -> what stands there; what could not be asked is told as well."""
    os.environ["AWS_ENDPOINT_URL"] = endpoint
    account = Remembers(boto3.Session("test", "test", region_name="us-west-2"), "bluemoxon", {})
    for question in QUESTIONS:
        question(account)
    return {**account.met, "not asked": {fault: [] for fault in account.faults}}
