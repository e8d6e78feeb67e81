"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html"""

from authorization.needs import anywhere, each, need


def group(asked):
    return asked.arn("logs", f"log-group:{asked.params['logGroupName']}")


def tagged(asked):
    return asked.params["resourceArn"]


def create_log_group(asked):
    """https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html: with tags, TagResource too."""
    tagging = [need("logs:TagResource", group(asked))] if asked.params.get("tags") else []
    return [need(asked.action, group(asked)), *tagging]


ROWS = {
    **each(group, "PutRetentionPolicy", "DeleteRetentionPolicy", "DeleteLogGroup", "DescribeMetricFilters", "DescribeSubscriptionFilters"),
    **each(tagged, "ListTagsForResource", "TagResource", "UntagResource"),
    **each(anywhere, "DescribeLogGroups"),
    "CreateLogGroup": create_log_group,
}
