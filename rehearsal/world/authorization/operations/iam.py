"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html"""

from authorization.needs import anywhere, each, need


def role(asked):
    """A role's ARN has its path; who asks for one gives the name."""
    return asked.arn("iam", f"role{path_of(asked)}{asked.params['RoleName']}", region="")


def path_of(asked):
    from moto.iam.models import iam_backends

    roles = iam_backends[asked.account]["aws"].roles.values()
    return next((held.path for held in roles if held.name == asked.params["RoleName"]), asked.params.get("Path")) or "/"


def provider(asked):
    return asked.params["OpenIDConnectProviderArn"]


def create_role(asked):
    """CreateRole with tags needs TagRole too: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags_roles.html"""
    tagging = [need("iam:TagRole", role(asked))] if asked.params.get("Tags") else []
    return [need(asked.action, role(asked)), *tagging]


def attach_role_policy(asked):
    return [need(asked.action, role(asked), iam__PolicyARN=[asked.params["PolicyArn"]])]


def passed(role_arn, service):
    """https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html"""
    return need("iam:PassRole", role_arn, iam__PassedToService=[service])


ROWS = {
    **each(
        role,
        "GetRole",
        "GetRolePolicy",
        "ListAttachedRolePolicies",
        "ListInstanceProfilesForRole",
        "ListRolePolicies",
        "ListRoleTags",
        "PutRolePolicy",
        "TagRole",
        "UntagRole",
        "UpdateAssumeRolePolicy",
        "UpdateRole",
        "UpdateRoleDescription",
        "DeleteRole",
        "DeleteRolePolicy",
    ),
    **each(provider, "GetOpenIDConnectProvider", "DeleteOpenIDConnectProvider", "UpdateOpenIDConnectProviderThumbprint"),
    **each(anywhere, "GetAccountAuthorizationDetails", "ListOpenIDConnectProviders", "ListRoles", "ListUsers"),
    "AttachRolePolicy": attach_role_policy,
    "CreateRole": create_role,
    "DetachRolePolicy": attach_role_policy,
}
