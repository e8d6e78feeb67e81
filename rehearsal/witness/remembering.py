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
    """Field -> all that stands there, without what every start has its own of: times."""
    if isinstance(answer, dict):
        for name, each in answer.items():
            if name != "ResponseMetadata":
                yield from values(each, f"{path}.{name}" if path else name)
    elif isinstance(answer, list):
        yield path, len(answer)
        for each in answer:
            yield from values(each, f"{path}[]")
    elif not isinstance(answer, datetime):
        yield path, answer


def remembered(endpoint):
    """Question -> field -> what stands there; what could not be asked is told as well."""
    os.environ["AWS_ENDPOINT_URL"] = endpoint
    account = Remembers(boto3.Session("test", "test", region_name="us-west-2"), "bluemoxon", {})
    for question in QUESTIONS:
        question(account)
    return {**account.met, "not asked": {fault: [] for fault in account.faults}}
