"""AWS Identity and Access Management."""

from moto.core.authorization import ActionAuthenticatorMixin
from moto.iam.access_control import IAMPolicy, PermissionResult


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
        for policy in request._access_key.collect_policies():
            if IAMPolicy(policy).is_action_permitted(request._action, resource) == PermissionResult.DENIED:
                request._raise_access_denied()

    ActionAuthenticatorMixin._authenticate_and_authorize_action = authorize


FIXES = [explicit_denies]
