"""A user pool as the Cognito console makes one.

Names without regard to case, deletion protection, e-mail required and verified before it changes, two ways of recovery, threat protection off;
the client states the units of its tokens: https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-case-sensitivity.html,
https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolClient.html. A trigger was added later.
"""

from accounts.prod import known, users

POOL = {
    "UsernameConfiguration": {"CaseSensitive": False},
    "DeletionProtection": "ACTIVE",
    "AccountRecoverySetting": {
        "RecoveryMechanisms": [
            {"Name": "verified_email", "Priority": 1},
            {"Name": "verified_phone_number", "Priority": 2},
        ]
    },
    "UserAttributeUpdateSettings": {"AttributesRequireVerificationBeforeUpdate": ["email"]},
    "UserPoolAddOns": {"AdvancedSecurityMode": "OFF"},
    "Schema": [
        {
            "Name": "email",
            "AttributeDataType": "String",
            "DeveloperOnlyAttribute": False,
            "Mutable": True,
            "Required": True,
            "StringAttributeConstraints": {"MinLength": "0", "MaxLength": "2048"},
        }
    ],
}
CLIENT = {
    "AccessTokenValidity": 60,
    "IdTokenValidity": 60,
    "RefreshTokenValidity": 5,
    "TokenValidityUnits": {"AccessToken": "minutes", "IdToken": "minutes", "RefreshToken": "days"},
}


def lay(aws):
    cognito = aws.cognito_idp
    cognito.delete_user_pool_domain(Domain="bluemoxon", UserPoolId=known.USER_POOL)
    cognito.delete_user_pool(UserPoolId=known.USER_POOL)
    trigger = {"LambdaConfig": {"PostConfirmation": aws.arn("lambda", f"function:{known.API_FUNCTION}")}}
    users.make(aws, {**users.POOL, **POOL, **trigger}, {**users.CLIENT, **CLIENT})
