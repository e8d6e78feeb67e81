"""GitHub Actions' way in."""

from building.functions import role
from building.tags import pairs

GITHUB = "token.actions.githubusercontent.com"


def deploy_role(aws, statements, tags):
    aws.iam.create_open_id_connect_provider(
        Url=f"https://{GITHUB}",
        ClientIDList=["sts.amazonaws.com"],
        ThumbprintList=["6938fd4d98bab03faadb97b34396831e3780aea1"],
        Tags=pairs(tags),
    )
    role(
        aws,
        "github-actions-deploy",
        managed=[],
        inline={"github-actions-deploy-policy": statements},
        trust={
            "Version": "2012-10-17",
            "Statement": [
                {
                    "Effect": "Allow",
                    "Principal": {"Federated": f"arn:aws:iam::{aws.account_id}:oidc-provider/{GITHUB}"},
                    "Action": "sts:AssumeRoleWithWebIdentity",
                    "Condition": {
                        "StringEquals": {f"{GITHUB}:aud": "sts.amazonaws.com"},
                        "StringLike": {f"{GITHUB}:sub": "repo:markthebest12/bluemoxon:*"},
                    },
                }
            ],
        },
        tags=tags,
    )
