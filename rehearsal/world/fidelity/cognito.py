"""Amazon Cognito user pools."""

from moto.cognitoidp.models import CognitoIdpUserPool, CognitoIdpUserPoolAttribute, CognitoIdpUserPoolDomain


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
    original = CognitoIdpUserPoolDomain.to_json

    def to_json(self, extended=True):
        answer = original(self, extended)
        if extended:
            answer["AWSAccountId"] = _owner_of(self.user_pool_id)
        return answer

    CognitoIdpUserPoolDomain.to_json = to_json


def _owner_of(user_pool_id):
    from moto.cognitoidp.models import cognitoidp_backends

    region = user_pool_id.split("_")[0]
    for account_id, regions in cognitoidp_backends.items():
        if region in regions.keys() and user_pool_id in regions[region].user_pools:
            return account_id
    raise LookupError(f"no account has the user pool {user_pool_id}")


FIXES = [describe_user_pools, describe_user_pool_domains]
