"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoneventbridge.html"""

from authorization.needs import anywhere, each


def rule(member):
    """On the account's own bus; a rule of another bus has its name in between."""

    def resource(asked):
        bus = asked.params.get("EventBusName", "default")
        return asked.arn("events", f"rule/{'' if bus == 'default' else f'{bus}/'}{asked.params[member]}")

    return resource


def tagged(asked):
    return asked.params["ResourceARN"]


ROWS = {
    **each(rule("Name"), "DescribeRule", "PutRule", "DeleteRule"),
    **each(rule("Rule"), "ListTargetsByRule", "PutTargets", "RemoveTargets"),
    **each(tagged, "ListTagsForResource", "TagResource", "UntagResource"),
    **each(anywhere, "ListRules"),
}
