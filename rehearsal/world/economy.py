"""Spares the emulator (moto 5.2.5) work that it does at every request and whose result is the same each time.

What it answers stays as it is: that is fidelity's alone. Measured by py-spy in a rehearsal: these were half of its work.
"""

import gc
from functools import cache, lru_cache


def known_hosts():
    """A host's service is looked for among folders on the disk, and then by some two hundred patterns, one after another."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication

    find, known = DomainDispatcherApplication.get_backend_for_host, {}

    def get_backend_for_host(self, host):
        if host not in known:
            known[host] = find(self, host)
        return known[host]

    DomainDispatcherApplication.get_backend_for_host = get_backend_for_host


def known_methods():
    """Whether a service knows an action is asked of a list of all methods of its class, made by inspecting it."""
    from moto.core import responses

    responses.method_names_from_class = cache(responses.method_names_from_class)


def lists_without_contents():
    """ListObjectVersions copies every version in the bucket, its bytes included, to mark the latest: gigabytes for a state's bucket."""
    from moto.s3.models import FakeKey

    class Listed(FakeKey):
        """A version as a list tells it. The bytes are the original's, and stay when this one goes."""

        __module__ = FakeKey.__module__  # by which moto knows the service of a model

        def __del__(self):
            pass

    def twin(self, _memo):
        self.etag  # worked out once, by the original
        listed = object.__new__(Listed)
        listed.__dict__.update(self.__dict__)
        return listed

    FakeKey.__deepcopy__ = twin


def known_times():
    """A time that a model keeps as a text is taken apart letter by letter to be written again, for each version of each object that is listed."""
    from moto.core import serialize

    parse = serialize.parse_to_aware_datetime
    known = lru_cache(100_000)(parse)
    serialize.parse_to_aware_datetime = lambda value: known(value) if isinstance(value, str) else parse(value)


def known_descriptions():
    """Each session, moto's too, has a loader of its own, that reads anew what boto knows of regions and services: megabytes of JSON."""
    from botocore import loaders

    loader_of = cache(loaders.create_loader)
    loaders.create_loader = lambda search_path_string=None: loader_of(search_path_string)


def forms_as_they_are():
    """Flask, which moto runs for debugging, makes a class for each request, to explain a form with files in it that a page left out."""
    from flask import debughelpers

    debughelpers.attach_enctype_error_multidict = lambda request: None


def keys_without_a_pair():
    """
    A symmetric key of KMS has no pair (https://docs.aws.amazon.com/kms/latest/developerguide/symmetric-asymmetric.html). Making one anyway takes a lock of
    OpenSSL's, which a copy that was forked meanwhile would wait for without end.
    """
    from moto.kms import models
    from moto.kms.utils import KeySpec

    pair = models.generate_private_key
    models.generate_private_key = lambda spec: None if spec == KeySpec.SYMMETRIC_DEFAULT else pair(spec)


def rarer_collections():
    """An account is millions of objects that live as long as it does: looking for cycles among them again and again was a fifth of the work."""
    gc.set_threshold(20_000, 20, 20)


def spare_the_emulator():
    """Once, before the emulator serves its first request."""
    for saving in (
        known_descriptions,
        known_hosts,
        known_methods,
        forms_as_they_are,
        lists_without_contents,
        known_times,
        keys_without_a_pair,
        rarer_collections,
    ):
        saving()
