"""What lets the deploy workflow in: GitHub's identity provider and its role, made by hand."""

from accounts.staging import invented
from building.delivery import deploy_role


def lay(aws):
    statements = [
        {"Sid": sid, "Effect": "Allow", "Action": actions, "Resource": resources}
        for sid, (actions, resources) in invented.DEPLOY_POLICY.items()
    ]
    deploy_role(aws, statements, tags={})
