"""What lets the deploy workflow in: GitHub's identity provider and its role."""

from accounts.prod import known
from building.delivery import deploy_role

LAMBDA_ACTIONS = [
    "UpdateFunctionCode",
    "GetFunction",
    "GetFunctionConfiguration",
    "PublishVersion",
    "UpdateAlias",
    "CreateAlias",
    "GetAlias",
    "ListVersionsByFunction",
    "DeleteFunction",
]


def lay(aws):
    deploy_role(aws, _statements(aws), known.TERRAFORM_TAGS)
    aws.dynamodb.create_table(
        TableName="bluemoxon-terraform-locks",
        AttributeDefinitions=[{"AttributeName": "LockID", "AttributeType": "S"}],
        KeySchema=[{"AttributeName": "LockID", "KeyType": "HASH"}],
        BillingMode="PAY_PER_REQUEST",
    )


def _statements(aws):
    def allowed(sid, actions, resources):
        return {"Sid": sid, "Effect": "Allow", "Action": actions, "Resource": resources}

    def whole(name):
        return [f"arn:aws:s3:::{name}", f"arn:aws:s3:::{name}/*"]

    functions = aws.arn("lambda", "function:bluemoxon-*")
    cdn = f"arn:aws:cloudfront::{aws.account_id}:distribution/{known.FRONTEND_CDN}"
    return [
        allowed("LambdaDeployment", [f"lambda:{action}" for action in LAMBDA_ACTIONS], [functions]),
        allowed(
            "S3FrontendDeployment",
            ["s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:ListBucket"],
            whole(known.FRONTEND_BUCKET),
        ),
        allowed("S3ImagesAccess", ["s3:GetObject", "s3:PutObject", "s3:ListBucket"], whole(known.IMAGES_BUCKET)),
        allowed("CloudFrontInvalidation", ["cloudfront:CreateInvalidation", "cloudfront:GetInvalidation"], [cdn]),
    ]
