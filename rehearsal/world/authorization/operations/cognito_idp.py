"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html"""

from authorization.needs import anywhere, each


def pool(asked):
    return asked.arn("cognito-idp", f"userpool/{asked.params['UserPoolId']}")


ROWS = {
    **each(
        pool,
        "DescribeUserPool",
        "DescribeUserPoolClient",
        "GetUserPoolMfaConfig",
        "ListUserPoolClients",
        "UpdateUserPool",
        "UpdateUserPoolClient",
        "SetUserPoolMfaConfig",
        "DeleteUserPool",
        "DeleteUserPoolClient",
        "DeleteUserPoolDomain",
    ),
    **each(anywhere, "DescribeUserPoolDomain", "ListUserPools"),
}
