"""What the execution roles are allowed, in the words both accounts use."""

from building.functions import statement

COGNITO_ACTIONS = [
    "AdminCreateUser",
    "AdminDeleteUser",
    "AdminDisableUser",
    "AdminEnableUser",
    "AdminGetUser",
    "AdminInitiateAuth",
    "AdminListGroupsForUser",
    "AdminRemoveUserFromGroup",
    "AdminResetUserPassword",
    "AdminSetUserMFAPreference",
    "AdminSetUserPassword",
    "AdminUpdateUserAttributes",
    "DescribeUserPool",
    "GetUser",
    "GetUserPoolMfaConfig",
    "ListUsers",
]
API_MODELS = [
    "arn:aws:bedrock:*::foundation-model/anthropic.claude-3-haiku-20240307-v1:0",
    "arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-5-20250929-v1:0",
    "arn:aws:bedrock:*::foundation-model/anthropic.claude-opus-4-5-20251101-v1:0",
]
WORKER_MODELS = [
    "arn:aws:bedrock:*::foundation-model/anthropic.claude-sonnet-4-5-*",
    "arn:aws:bedrock:*::foundation-model/anthropic.claude-opus-4-5-*",
    "arn:aws:bedrock:*:*:inference-profile/us.anthropic.*",
]


def read_secret(arn):
    return [statement(["secretsmanager:GetSecretValue"], [arn])]


def use_bucket(name, actions):
    return [statement(actions, [f"arn:aws:s3:::{name}", f"arn:aws:s3:::{name}/*"])]


def administer_users(pool_arn):
    return [statement([f"cognito-idp:{action}" for action in COGNITO_ACTIONS], [pool_arn])]


def call_models(models):
    return [statement(["bedrock:InvokeModel", "bedrock:InvokeModelWithResponseStream"], models)]


def invoke(function_arn):
    return [statement(["lambda:InvokeFunction"], [function_arn])]


def pull_image(repository_arn):
    layers = ["ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage", "ecr:BatchCheckLayerAvailability"]
    return [statement(layers, [repository_arn]), statement(["ecr:GetAuthorizationToken"], ["*"])]


def upload_listings(bucket_name):
    return [statement(["s3:PutObject", "s3:PutObjectAcl"], [f"arn:aws:s3:::{bucket_name}/listings/*"])]
