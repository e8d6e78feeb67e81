"""Roles and users: IAM and Cognito."""

from reading.answers import paged, tag_map, without


def roles(aws):
    for listed in paged(aws.iam, "list_roles", "Roles"):
        name = listed["RoleName"]
        role = aws.iam.get_role(RoleName=name)["Role"]
        yield "iam:role", name, {**without(role, "RoleLastUsed", "Tags"), "Tags": tag_map(role.get("Tags"))}
        for policy in paged(aws.iam, "list_role_policies", "PolicyNames", RoleName=name):
            document = aws.iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]
            yield "iam:role-policy", f"{name}:{policy}", {"PolicyDocument": document}
        for attached in paged(aws.iam, "list_attached_role_policies", "AttachedPolicies", RoleName=name):
            yield "iam:role-policy-attachment", f"{name}/{attached['PolicyArn']}", attached


def identity_providers(aws):
    for listed in aws.iam.list_open_id_connect_providers()["OpenIDConnectProviderList"]:
        provider = aws.iam.get_open_id_connect_provider(OpenIDConnectProviderArn=listed["Arn"])
        attributes = without(provider, "ResponseMetadata", "Tags")
        yield "iam:oidc-provider", listed["Arn"], {**attributes, "Tags": tag_map(provider.get("Tags"))}


def user_pools(aws):
    cognito = aws.cognito_idp
    for listed in paged(cognito, "list_user_pools", "UserPools", MaxResults=60):
        pool_id = listed["Id"]
        pool = cognito.describe_user_pool(UserPoolId=pool_id)["UserPool"]
        mfa = without(cognito.get_user_pool_mfa_config(UserPoolId=pool_id), "ResponseMetadata")
        yield "cognito:user-pool", pool_id, {**without(pool, "LastModifiedDate"), "Mfa": mfa}
        for client in paged(cognito, "list_user_pool_clients", "UserPoolClients", UserPoolId=pool_id):
            found = cognito.describe_user_pool_client(UserPoolId=pool_id, ClientId=client["ClientId"])["UserPoolClient"]
            attributes = without(found, "ClientSecret", "LastModifiedDate")
            yield "cognito:user-pool-client", f"{pool_id}/{client['ClientId']}", attributes
        if "Domain" in pool:
            domain = cognito.describe_user_pool_domain(Domain=pool["Domain"])["DomainDescription"]
            yield "cognito:user-pool-domain", pool["Domain"], domain


READERS = [roles, identity_providers, user_pools]
