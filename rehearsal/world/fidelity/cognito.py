"""Amazon Cognito user pools."""

from moto.cognitoidp.models import (
    CognitoIdpBackend,
    CognitoIdpUserPool,
    CognitoIdpUserPoolAttribute,
    CognitoIdpUserPoolDomain,
)


def describe_user_pools():
    """UserPoolType: every standard attribute is in the schema, whichever were named at creation; deletion protection
    and the tier have defaults.

    moto keeps the named attributes only, and returns neither default.
    """
    original = CognitoIdpUserPool.__init__

    def __init__(self, *args, **kwargs):
        original(self, *args, **kwargs)
        standard = {
            name: CognitoIdpUserPoolAttribute(name, False, schema)
            for name, schema in CognitoIdpUserPoolAttribute.STANDARD_SCHEMA.items()
        }
        self.schema_attributes = {**standard, **self.schema_attributes}
        self.extended_config.setdefault("DeletionProtection", "INACTIVE")
        self.extended_config.setdefault("UserPoolTier", "ESSENTIALS")

    CognitoIdpUserPool.__init__ = __init__


def describe_user_pool_domains():
    """DomainDescriptionType: AWSAccountId is the owner's. moto makes up another one at every call."""
    create, describe = CognitoIdpBackend.create_user_pool_domain, CognitoIdpUserPoolDomain.to_json

    def create_user_pool_domain(self, *args, **kwargs):
        domain = create(self, *args, **kwargs)
        domain.account_id = self.account_id
        return domain

    def to_json(self, extended=True):
        answer = describe(self, extended)
        return {**answer, "AWSAccountId": self.account_id} if extended else answer

    CognitoIdpBackend.create_user_pool_domain = create_user_pool_domain
    CognitoIdpUserPoolDomain.to_json = to_json


def say_what_is_default():
    """UserPoolType: triggers are empty where there are none, a password is what one signs in with unless said otherwise, and
    UnusedAccountValidityDays is 7 (AdminCreateUserConfigType).

    moto has none of them.
    """
    original = CognitoIdpUserPool.to_json

    def to_json(self, extended=False):
        answer = original(self, extended)
        if not extended:
            return answer
        policies, creation = answer.get("Policies") or {}, answer.get("AdminCreateUserConfig") or {}
        return {
            **answer,
            "LambdaConfig": answer.get("LambdaConfig") or {},
            "Policies": {"SignInPolicy": {"AllowedFirstAuthFactors": ["PASSWORD"]}, **policies},
            "AdminCreateUserConfig": {"UnusedAccountValidityDays": 7, **creation},
        }

    CognitoIdpUserPool.to_json = to_json


def tell_domain_versions():
    """DomainDescriptionType: S3Bucket, Version, and a CustomDomainConfig that is empty for a prefix. moto has nothing in any of them."""
    original = CognitoIdpUserPoolDomain.to_json

    def to_json(self, extended=True):
        answer = original(self, extended)
        if not extended:
            return answer
        return {**answer, "S3Bucket": "aws-cognito-prod-pdx-assets", "Version": "20240101000000", "CustomDomainConfig": self.custom_domain_config}

    CognitoIdpUserPoolDomain.to_json = to_json


FIXES = [describe_user_pools, describe_user_pool_domains, say_what_is_default, tell_domain_versions]
