"""Cognito: the user pool, its client and its sign-in domain."""

from accounts.staging import known
from building.gateway import user_pool

APP = "https://staging.app.bluemoxon.com"
LOCAL = "http://localhost:5173"


def lay(aws):
    user_pool(
        aws,
        known.USER_POOL,
        "bluemoxon-users-staging",
        client_id=known.USER_POOL_CLIENT,
        domain="bluemoxon-staging",
        pool={
            "UsernameAttributes": ["email"],
            "AutoVerifiedAttributes": ["email"],
            "Policies": {
                "PasswordPolicy": {
                    "MinimumLength": 8,
                    "RequireLowercase": True,
                    "RequireUppercase": True,
                    "RequireNumbers": True,
                    "RequireSymbols": True,
                    "TemporaryPasswordValidityDays": 7,
                }
            },
            "AccountRecoverySetting": {"RecoveryMechanisms": [{"Name": "verified_email", "Priority": 1}]},
            "AdminCreateUserConfig": {"AllowAdminCreateUserOnly": False},
            "EmailConfiguration": {"EmailSendingAccount": "COGNITO_DEFAULT"},
            "Schema": [
                {
                    "Name": "email",
                    "AttributeDataType": "String",
                    "Required": True,
                    "Mutable": True,
                    "StringAttributeConstraints": {"MinLength": "1", "MaxLength": "256"},
                }
            ],
            "UserPoolTags": known.TAGS,
        },
        client={
            "ClientName": "bluemoxon-users-staging-client",
            "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
            "CallbackURLs": [f"{LOCAL}/auth/callback", f"{APP}/auth/callback"],
            "LogoutURLs": [LOCAL, APP],
            "AllowedOAuthFlows": ["code"],
            "AllowedOAuthScopes": ["email", "openid", "profile"],
            "AllowedOAuthFlowsUserPoolClient": True,
            "SupportedIdentityProviders": ["COGNITO"],
            "AccessTokenValidity": 1,
            "IdTokenValidity": 1,
            "RefreshTokenValidity": 30,
            "TokenValidityUnits": {"AccessToken": "hours", "IdToken": "hours", "RefreshToken": "days"},
        },
    )
