"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecretsmanager.html"""

from authorization.needs import anywhere, each


def secret(asked):
    """Asked for by name or ARN; the right is looked for on the ARN, which ends with six letters that are AWS's."""
    from moto.secretsmanager.models import secretsmanager_backends

    named = asked.params["SecretId"]
    secrets = secretsmanager_backends[asked.account][asked.region].secrets
    held = secrets.get(named) if named in secrets else None
    return named if named.startswith("arn:") else held.arn if held else asked.arn("secretsmanager", f"secret:{named}")


ROWS = {
    **each(secret, "DescribeSecret", "GetResourcePolicy", "GetSecretValue", "PutSecretValue", "UpdateSecret", "DeleteSecret", "TagResource", "UntagResource"),
    **each(anywhere, "ListSecrets"),
}
