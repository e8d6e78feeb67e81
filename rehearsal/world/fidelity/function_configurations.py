"""AWS Lambda: what a function's configuration says beside what was asked for."""

import hashlib
import json
import uuid

from moto.awslambda.models import LambdaFunction
from moto.core.utils import iso_8601_datetime_with_nanoseconds


def tell_revisions():
    """FunctionConfiguration: RevisionId, another after every change; LastModified in ISO 8601 as YYYY-MM-DDThh:mm:ss.sTZD.

    moto has no revisions, and a time without its zone.
    """

    def changed(self, answer):
        answer["LastModified"] = f"{answer['LastModified'][:19]}.000+0000"
        said = json.dumps([self.last_modified, answer], sort_keys=True, default=str)
        return {**answer, "RevisionId": str(uuid.uuid5(uuid.NAMESPACE_URL, said))}

    _change(changed)


def tell_runtimes():
    """FunctionConfiguration: RuntimeVersionConfig, which version of its runtime a function runs on; an image has none. moto has none."""

    def changed(self, answer):
        if not answer.get("Runtime"):
            return answer
        version = hashlib.sha256(answer["Runtime"].encode()).hexdigest()
        return {**answer, "RuntimeVersionConfig": {"RuntimeVersionArn": f"arn:aws:lambda:{self.region}::runtime:{version}"}}

    _change(changed)


def leave_out_what_is_not_there():
    """FunctionConfiguration: Layers of a function that has some; VpcConfig says whether IPv6 is allowed.

    moto has an empty list of layers, and says nothing of IPv6.
    """

    def changed(_, answer):
        if not answer.get("Layers"):
            answer.pop("Layers", None)
        if answer.get("VpcConfig"):
            answer["VpcConfig"].setdefault("Ipv6AllowedForDualStack", False)
        return answer

    _change(changed)


KEPT = ("DeadLetterConfig", "FileSystemConfigs", "SnapStart")


def keep_what_is_configured():
    """UpdateFunctionConfiguration: a queue for failed events, file systems and snapshots are kept and told.

    moto takes them and forgets them.
    """
    original = LambdaFunction.update_configuration

    def update_configuration(self, changes):
        told = {key: changes[key] for key in KEPT if key in changes}
        if "SnapStart" in told:  # of a version only, never of the function itself
            told["SnapStart"] = {"OptimizationStatus": "Off", **told["SnapStart"]}
        self.configured = {**getattr(self, "configured", {}), **told}
        return original(self, changes)

    LambdaFunction.update_configuration = update_configuration
    _change(lambda self, answer: {**answer, **getattr(self, "configured", {})})


def tell_changes():
    """FunctionConfiguration: LastModified, when code or configuration were last updated. moto keeps the day on which the function was made."""
    for name in ("update_function_code", "update_configuration"):
        setattr(LambdaFunction, name, _noted(getattr(LambdaFunction, name)))


def _noted(original):
    def update(self, changes):
        self.last_modified = iso_8601_datetime_with_nanoseconds()
        return original(self, changes)

    return update


def _change(changed):
    original = LambdaFunction.get_configuration
    LambdaFunction.get_configuration = lambda self, on_create=False: changed(self, original(self, on_create))


FIXES = [keep_what_is_configured, leave_out_what_is_not_there, tell_runtimes, tell_revisions, tell_changes]
