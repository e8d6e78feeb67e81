"""Cognito: the user pool, its client and its sign-in domain."""

from accounts.prod import known
from building.gateway import user_pool

CALLBACKS = [
    "http://localhost:5173/callback",
    "https://bluemoxon.com/callback",
    "https://staging.app.bluemoxon.com/callback",
    "https://www.bluemoxon.com/callback",
]
LOGOUTS = [
    "http://localhost:5173",
    "https://bluemoxon.com",
    "https://staging.app.bluemoxon.com",
    "https://www.bluemoxon.com",
]
INVITATION = """<p>Welcome to BlueMoxon.</p>
<p>Your username is {username} and your temporary password is {####}.</p>
<p><a href="https://app.bluemoxon.com">Sign in</a></p>"""


POOL = {
    "UsernameAttributes": ["email"],
    "AutoVerifiedAttributes": ["email"],
    "Policies": {
        "PasswordPolicy": {
            "MinimumLength": 8,
            "RequireLowercase": True,
            "RequireUppercase": True,
            "RequireNumbers": True,
            "RequireSymbols": False,
            "TemporaryPasswordValidityDays": 7,
        }
    },
    "AccountRecoverySetting": {"RecoveryMechanisms": [{"Name": "verified_email", "Priority": 1}]},
    "AdminCreateUserConfig": {
        "AllowAdminCreateUserOnly": True,
        "InviteMessageTemplate": {
            "EmailSubject": "Welcome to BlueMoxon - Your Account is Ready",
            "EmailMessage": INVITATION,
        },
    },
    "EmailConfiguration": {"EmailSendingAccount": "COGNITO_DEFAULT"},
    "UserPoolTags": known.TERRAFORM_TAGS,
}
CLIENT = {
    "ClientName": "bluemoxon-web",
    "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    "CallbackURLs": CALLBACKS,
    "LogoutURLs": LOGOUTS,
    "AllowedOAuthFlows": ["code"],
    "AllowedOAuthScopes": ["email", "openid", "profile"],
    "AllowedOAuthFlowsUserPoolClient": True,
    "SupportedIdentityProviders": ["COGNITO"],
}


def lay(aws):
    make(aws, POOL, CLIENT)


def make(aws, pool, client):
    """`pool` and `client`: the settings of the pool and of its one client."""
    user_pool(
        aws,
        known.USER_POOL,
        "bluemoxon-users",
        client_id=known.USER_POOL_CLIENT,
        domain="bluemoxon",
        pool=pool,
        client=client,
    )
