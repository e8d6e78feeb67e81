"""What every function's module has: the role with its policies, the log group, and the function itself."""

from accounts import STAGING
from accounts.staging import known
from building.functions import LAMBDA_TRUST
from terraform.recording import policy, resource
from terraform.tags import tagged


def role(name, physical_name):
    return resource(
        "aws_iam_role",
        name,
        {
            "id": physical_name,
            "name": physical_name,
            "arn": role_arn(physical_name),
            "assume_role_policy": policy(LAMBDA_TRUST["Statement"]),
            "description": "",
            "path": "/",
            **tagged(),
        },
    )


def role_arn(name):
    return f"arn:aws:iam::{STAGING}:role/{name}"


def attachment(name, physical_role, policy_arn, *, index=None):
    # invented: the provider's own id of an attachment ends in the time at which it was made
    made = f"{physical_role}-20251207{abs(hash_of(physical_role + policy_arn)):018d}"
    attributes = {"id": made, "role": physical_role, "policy_arn": policy_arn}
    return resource("aws_iam_role_policy_attachment", name, attributes, index=index)


def hash_of(text):
    """The same at every run, unlike Python's own."""
    return sum(position * ord(letter) for position, letter in enumerate(text, 1))


def inline_policy(name, physical_role, physical_name, statements, *, index=None):
    attributes = {
        "id": f"{physical_role}:{physical_name}",
        "name": physical_name,
        "role": physical_role,
        "policy": policy(statements),
    }
    return resource("aws_iam_role_policy", name, attributes, index=index)


def log_group(name, physical_name):
    return resource(
        "aws_cloudwatch_log_group",
        name,
        {
            "id": physical_name,
            "name": physical_name,
            "arn": f"arn:aws:logs:us-west-2:{STAGING}:log-group:{physical_name}",
            "retention_in_days": known.LOG_RETENTION_DAYS,
            **tagged(),
        },
    )


def function(name, physical_name, physical_role, environment, *, in_vpc, sensitive=(), **settings):
    """`settings`: how its code runs. Tracing is as it was last applied: declared later, and never applied."""
    vpc = {"subnet_ids": known.PRIVATE, "security_group_ids": [known.LAMBDA_GROUP], "vpc_id": known.VPC}
    return resource(
        "aws_lambda_function",
        name,
        {
            "id": physical_name,
            "function_name": physical_name,
            "arn": function_arn(physical_name),
            "role": role_arn(physical_role),
            "environment": [{"variables": environment}],
            "tracing_config": [{"mode": "PassThrough"}],
            "vpc_config": [vpc] if in_vpc else [],
            **settings,
            **tagged(),
        },
        sensitive=sensitive,
    )


def function_arn(name):
    return f"arn:aws:lambda:us-west-2:{STAGING}:function:{name}"


def permission(name, function_name, statement_id, principal, source_arn, *, index=None):
    attributes = {
        "id": statement_id,
        "statement_id": statement_id,
        "function_name": function_name,
        "action": "lambda:InvokeFunction",
        "principal": principal,
        "source_arn": source_arn,
    }
    return resource("aws_lambda_permission", name, attributes, index=index)
