"""Policy evaluation logic: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html"""

from authorization.conditions import hold
from authorization.patterns import like, like_action


def decide(statements, action, resource, context):
    """`denied` by a statement, `allowed` by one and denied by none, or `not allowed` by any."""
    effects = {statement["Effect"] for statement in statements if _speaks_of(statement, action, resource, context)}
    if "Deny" in effects:
        return "denied"
    return "allowed" if "Allow" in effects else "not allowed"


def _speaks_of(statement, action, resource, context):
    return (
        any(like_action(pattern, action) for pattern in statement["Action"])
        and _covers(statement, resource)
        and hold(statement["Condition"], context)
    )


def _covers(statement, resource):
    """An action that AWS authorizes on no resource is asked for on `*`, which only `*` covers."""
    if "NotResource" in statement:
        return not any(like(pattern, resource) for pattern in statement["NotResource"])
    return any(like(pattern, resource) for pattern in statement["Resource"])
