"""AWS Identity and Access Management."""

import json
from fnmatch import fnmatchcase

from moto.core.authorization import ActionAuthenticatorMixin


def explicit_denies():
    """IAM User Guide, Policy evaluation logic: an explicit deny in any policy overrides everything that is allowed.

    moto looks at no policy unless it is told to, and then it doesn't know which resource most actions touch, so that an allow
    for named resources allows nothing. A deny is obeyed here for whoever has assumed a role; what is not denied is allowed.
    """
    original = ActionAuthenticatorMixin._authenticate_and_authorize_action

    def authorize(self, iam_request_cls, resource="*"):
        if "X-Amz-Security-Token" not in self.headers:
            return original(self, iam_request_cls, resource)
        request = iam_request_cls(
            account_id=self.current_account,
            method=self.method,
            path=self.raw_path,
            data=self.data,
            body=self.raw_body,
            headers=self.headers,
            action=self._get_action(),
        )
        statements = [statement for policy in request._access_key.collect_policies() for statement in json.loads(_document(policy))["Statement"]]
        if any(_denies(statement, request._action, resource) for statement in statements):
            request._raise_access_denied()

    ActionAuthenticatorMixin._authenticate_and_authorize_action = authorize


def _document(policy):
    """An inline policy is its document; of an attached one the default version is in force."""
    return policy if isinstance(policy, str) else next(version.document for version in policy.versions if version.is_default_version)


def _denies(statement, action, resource):
    """A resource that moto doesn't know reads `*`: only a statement about every resource covers it."""
    if statement["Effect"] != "Deny" or not _covers(statement["Action"], action.lower(), str.lower):
        return False
    if "NotResource" in statement:
        return resource != "*" and not _covers(statement["NotResource"], resource)
    return _covers(statement["Resource"], resource)


def _covers(patterns, value, change=str):
    """IAM User Guide, Element reference: `*` stands for any text, `?` for one character. Actions don't tell case apart."""
    return any(fnmatchcase(value, change(pattern).replace("[", "[[]")) for pattern in ([patterns] if isinstance(patterns, str) else patterns))


FIXES = [explicit_denies]
