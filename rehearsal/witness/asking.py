"""Asks an account, and keeps of each answer what forms.py makes of it. Only what gets, lists or describes is asked."""

from functools import cache

from botocore import xform_name
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from fallback import Fallback, refuse_fallbacks
from forms import forms
from models import NAMED_BY_AWS, names_in, shapes_in

READS = ("Get", "List", "Describe")
# CloudFront reads its certificates there.
CERTIFICATE_REGION = "us-east-1"


class Account:
    """One account, as whoever is signed in may read it."""

    def __init__(self, session, name, literals):
        self.met = {}  # question -> field -> forms
        self.models = {}  # operation -> the names of its answer, in today's model
        self.faults = []
        self._session = session
        self._name = name
        self._literals = literals  # question -> field -> values that are the same in every account
        self._client = cache(self._open)

    def _open(self, service, region):
        client = self._session.client(service, region_name=region, config=Config(retries={"max_attempts": 5, "mode": "standard"}))
        refuse_fallbacks(client)
        return client

    def owns(self, name):
        """Whether something is of the app, by its name: an account may hold more."""
        return self._name in name.lower()

    def ask(self, operation, kind=None, none=(), region=None, **about):
        """The answer, kept; None where AWS says with one of the codes `none` that there is none, or does not answer.

        `kind` tells an answer's kind where resources of one operation answer differently.
        """
        client, called, model = self._operation(operation, region)
        answer = self._answer(operation, called, none, about)
        if answer is None:
            return None
        question = operation if kind is None else f"{operation} ({kind(answer)})"
        self.models[operation] = names_in(model)
        self.keep(question, answer, model.output_shape)
        return answer

    def keep(self, question, answer, shape):
        """What stays of an answer."""
        opaque = {path for path, each in shapes_in(shape) if each.type_name == "map" and each.name not in NAMED_BY_AWS}
        kept = self.met.setdefault(question, {})
        for path, each in forms(answer, self._literals.get(question), opaque).items():
            kept.setdefault(path, set()).update(each)

    def items(self, operation, member, region=None, **about):
        """All that a listing names, to ask about each."""
        client, called, _ = self._operation(operation, region)
        name = xform_name(operation.split(".")[1])
        pages = client.get_paginator(name).paginate if client.can_paginate(name) else lambda **given: [called(**given)]
        found = self._answer(operation, lambda **given: list(pages(**given)), (), about) or []
        return [item for page in found for item in _member(page, member) or []]

    def owned(self, operation, member, key, region=None, **about):
        """Those of a listing that are of the app, by the name under `key`."""
        return [item for item in self.items(operation, member, region, **about) if self.owns(item[key])]

    def _operation(self, operation, region):
        service, name = operation.split(".")
        if not name.startswith(READS):
            raise ValueError(f"{operation} does not only read. Ask what begins with {', '.join(READS)}")
        client = self._client(service, region or self._session.region_name)
        return client, getattr(client, xform_name(name)), client.meta.service_model.operation_model(name)

    def _answer(self, operation, called, none, about):
        try:
            return called(**about)
        except ClientError as fault:
            code = fault.response["Error"]["Code"]
            if code not in none:
                self.faults.append(f"{operation}: not asked, the account answers {code}")
        except (BotoCoreError, Fallback) as fault:
            self.faults.append(f"{operation}: {fault}")
        return None


def _member(page, path):
    for name in path.split("."):
        page = (page or {}).get(name)
    return page
