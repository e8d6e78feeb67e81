"""The user pool, its client and its sign-in domain. Terraform ignores every change of the first two."""

from accounts import STAGING
from accounts.staging import known
from terraform.recording import resource
from terraform.tags import tagged

NAME = "bluemoxon-users-staging"
APP = "https://staging.app.bluemoxon.com"
LOCAL = "http://localhost:5173"


def resources():
    yield resource(
        "aws_cognito_user_pool",
        "this",
        {
            "id": known.USER_POOL,
            "arn": f"arn:aws:cognito-idp:us-west-2:{STAGING}:userpool/{known.USER_POOL}",
            "name": NAME,
            "username_attributes": ["email"],
            "auto_verified_attributes": ["email"],
            "mfa_configuration": "OPTIONAL",
            **tagged(),
        },
    )
    yield resource(
        "aws_cognito_user_pool_client",
        "this",
        {
            "id": known.USER_POOL_CLIENT,
            "name": f"{NAME}-client",
            "user_pool_id": known.USER_POOL,
            "client_secret": "",
            "generate_secret": None,  # stays unset: false would replace the client
            "callback_urls": [f"{LOCAL}/auth/callback", f"{APP}/auth/callback"],
            "logout_urls": [LOCAL, APP],
            "allowed_oauth_flows": ["code"],
            "allowed_oauth_scopes": ["email", "openid", "profile"],
        },
        sensitive=["client_secret"],
    )
    domain = {"id": "bluemoxon-staging", "domain": "bluemoxon-staging", "user_pool_id": known.USER_POOL}
    yield resource("aws_cognito_user_pool_domain", "this", domain, index=0)
