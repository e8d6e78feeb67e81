"""The way into an account: every request that a session of a role signs passes here."""

import os

from authorization.asked import Asked
from authorization.documents import statements_in
from authorization.evaluation import decide
from authorization.operations import needs_of
from authorization.refusal import Refusal, answer


class ObeysRoles:
    """A WSGI application that lets another one answer what a role may ask. A request without a session token is an administrator's."""

    def __init__(self, application):
        self.application = application

    def __call__(self, environ, start_response):
        token = environ.get("HTTP_X_AMZ_SECURITY_TOKEN")
        if token:
            asked = Asked(environ, os.environ["MOTO_ACCOUNT_ID"])
            try:
                permit(token, asked)
            except Refusal as refusal:
                return answer(refusal, asked, start_response)
        return self.application(environ, start_response)


def permit(token, asked):
    """Raises a Refusal that says what is missing, in AWS's words."""
    session = session_of(token, asked.account)
    if asked.action == "sts:GetCallerIdentity":
        return  # whoever asks: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
    statements = statements_in(documents_of(session.role_arn.split("/")[-1], asked.account))
    for need in needs_of(asked):
        for resource in need.resources:
            decision = decide(statements, need.action, resource, need.context | {"aws:ResourceAccount": [asked.account]})
            if decision != "allowed":
                raise Refusal.of_a_right(session.arn, need.action, resource, decision)


def session_of(token, account):
    from moto.sts.models import sts_backends

    for session in sts_backends[account]["aws"].assumed_roles:
        if session.session_token == token:
            return session
    raise Refusal("InvalidClientTokenId", "The security token included in the request is invalid.")


def documents_of(role, account):
    """Inline policies, and of attached ones the version that is in force."""
    from moto.iam.models import iam_backends

    iam = iam_backends[account]["aws"]
    inline = [iam.get_role_policy(role, name)[1] for name in iam.list_role_policies(role)]
    attached, _ = iam.list_attached_role_policies(role)
    return [*inline, *(version.document for policy in attached for version in policy.versions if version.is_default_version)]
