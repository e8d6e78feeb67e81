"""Condition operators and keys that the roles' documents use: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html

A key that a request does not have makes its condition false.
"""

from authorization.patterns import like_arn

# operator -> whether what the request has for a key fits what the document states. Both are lists; several stated values are alternatives.
OPERATORS = {
    "StringEquals": lambda held, stated: bool(held) and all(value in stated for value in held),
    "ArnLike": lambda held, stated: bool(held) and all(any(like_arn(pattern, value) for pattern in stated) for value in held),
    "ForAnyValue:StringEquals": lambda held, stated: any(value in stated for value in held),
}

# Each is given by the operations whose row in the Service Authorization Reference names it; the first by every request.
KEYS = {"aws:ResourceAccount", "iam:PassedToService", "iam:PolicyARN", "kms:ResourceAliases", "lambda:FunctionArn"}


def hold(condition, context):
    """All operators and all keys have to hold: they are joined by `and`."""
    return all(OPERATORS[operator](context.get(key, []), stated) for operator, keys in condition.items() for key, stated in keys.items())
