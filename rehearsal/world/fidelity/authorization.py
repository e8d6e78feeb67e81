"""AWS Identity and Access Management."""

import json
from fnmatch import fnmatchcase

from moto.core.authorization import ActionAuthenticatorMixin
from moto.s3.responses import ACTION_MAP


# A role with this tag may do what its policies allow, and nothing else.
OBEYS_ALLOWS = {"Key": "rehearsal", "Value": "obey-allows"}

# Service Authorization Reference: the prefix of a service's actions, where requests are signed for another name.
PREFIXES = {"monitoring": "cloudwatch", "tagging": "tag"}

# ... and the actions that read a bucket's settings, where moto takes them for reading its list of objects.
BUCKET_READS = {
    "encryption": "GetEncryptionConfiguration",
    "ownershipControls": "GetBucketOwnershipControls",
    "publicAccessBlock": "GetBucketPublicAccessBlock",
}


def bucket_reads():
    """https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html"""
    ACTION_MAP["BUCKET"]["GET"].update(BUCKET_READS)


def policies_of_a_role():
    """IAM User Guide, Policy evaluation logic: an explicit deny in any policy overrides everything that is allowed, and what no policy
    allows is denied.

    moto looks at no policy unless it is told to, and then it doesn't know which resource most actions touch, so that an allow
    for named resources allows nothing. A deny is obeyed here for whoever has assumed a role. An allow is needed only where the role
    says so by its tag, and holds for every resource that moto doesn't know: what the engine calls goes by more names than are known here.
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
        action = _action(request)
        if any(_denies(statement, action, resource) for statement in statements):
            request._raise_access_denied()
        if _obeys_allows(request) and not _is_allowed(statements, action, resource):
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


def _obeys_allows(request):
    key = request._access_key
    return OBEYS_ALLOWS in key.backend.get_role(key._owner_role_name).tags


def _is_allowed(statements, action, resource):
    """STS answers whoever asks who they are: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html"""
    return action == "sts:GetCallerIdentity" or any(
        statement["Effect"] == "Allow" and _covers(statement["Action"], action.lower(), str.lower) and (resource == "*" or _covers(statement["Resource"], resource))
        for statement in statements
    )


def _action(request):
    """API Gateway's actions are HTTP's methods: https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagementv2.html"""
    service, operation = request._action.split(":")
    if service == "apigateway":
        return f"apigateway:{request._method}"
    return f"{PREFIXES.get(service, service)}:{operation}"


def _covers(patterns, value, change=str):
    """IAM User Guide, Element reference: `*` stands for any text, `?` for one character. Actions don't tell case apart."""
    return any(fnmatchcase(value, change(pattern).replace("[", "[[]")) for pattern in ([patterns] if isinstance(patterns, str) else patterns))


FIXES = [bucket_reads, policies_of_a_role]
