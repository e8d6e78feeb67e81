"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsns.html"""

from authorization.needs import anywhere, each, need


def topic(asked):
    return asked.params.get("TopicArn") or asked.params["ResourceArn"]


def create_topic(asked):
    """https://docs.aws.amazon.com/sns/latest/api/API_CreateTopic.html: with tags, TagResource too."""
    made = asked.arn("sns", asked.params["Name"])
    tagging = [need("sns:TagResource", made)] if asked.params.get("Tags") else []
    return [need(asked.action, made), *tagging]


ROWS = {
    **each(
        topic,
        "DeleteTopic",
        "GetTopicAttributes",
        "ListSubscriptionsByTopic",
        "ListTagsForResource",
        "Publish",
        "SetTopicAttributes",
        "Subscribe",
        "TagResource",
        "UntagResource",
    ),
    **each(anywhere, "GetSubscriptionAttributes", "ListTopics", "SetSubscriptionAttributes", "Unsubscribe"),
    "CreateTopic": create_topic,
}
