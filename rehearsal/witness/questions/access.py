"""Roles, keys, secrets, user pools, and who is asking."""

TRUSTS = "OpenIDConnectProviderList"


def caller(account):
    account.ask("sts.GetCallerIdentity")


def roles(account):
    for name in (role["RoleName"] for role in account.owned("iam.ListRoles", "Roles", "RoleName")):
        account.ask("iam.GetRole", RoleName=name)
        account.ask("iam.ListAttachedRolePolicies", RoleName=name)
        own = account.ask("iam.ListRolePolicies", RoleName=name) or {}
        for policy in own.get("PolicyNames", []):
            account.ask("iam.GetRolePolicy", RoleName=name, PolicyName=policy)
    for provider in account.items("iam.ListOpenIDConnectProviders", TRUSTS):
        account.ask("iam.GetOpenIDConnectProvider", OpenIDConnectProviderArn=provider["Arn"])


def keys(account):
    for alias in account.owned("kms.ListAliases", "Aliases", "AliasName"):
        if "TargetKeyId" in alias:
            account.ask("kms.DescribeKey", KeyId=alias["TargetKeyId"])


def secrets(account):
    for secret in account.owned("secretsmanager.ListSecrets", "SecretList", "Name"):
        account.ask("secretsmanager.DescribeSecret", SecretId=secret["ARN"])
        account.ask("secretsmanager.GetResourcePolicy", SecretId=secret["ARN"])


def user_pools(account):
    for pool in account.owned("cognito-idp.ListUserPools", "UserPools", "Name", MaxResults=60):
        about = {"UserPoolId": pool["Id"]}
        described = account.ask("cognito-idp.DescribeUserPool", **about) or {}
        account.ask("cognito-idp.GetUserPoolMfaConfig", **about)
        for client in account.items("cognito-idp.ListUserPoolClients", "UserPoolClients", **about):
            account.ask("cognito-idp.DescribeUserPoolClient", ClientId=client["ClientId"], **about)
        for name in ("Domain", "CustomDomain"):
            if domain := described.get("UserPool", {}).get(name):
                account.ask("cognito-idp.DescribeUserPoolDomain", Domain=domain)


QUESTIONS = [caller, roles, keys, secrets, user_pools]
