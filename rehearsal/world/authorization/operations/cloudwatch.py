"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatch.html"""

from authorization.needs import anywhere, each


def described_alarms(asked):
    """https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html

    Composite alarms are told to those alone whose right is scoped to `*`. Of the others AWS doesn't say that names narrow what is asked for,
    and roles that may describe some alarms only have been refused (https://github.com/mattclay/aws-terminator/pull/63): it is all of them here.
    """
    return "*" if "CompositeAlarm" in asked.params.get("AlarmTypes", []) else asked.arn("cloudwatch", "alarm:*")


def alarm(asked):
    return asked.arn("cloudwatch", f"alarm:{asked.params['AlarmName']}")


def alarms(asked):
    return tuple(asked.arn("cloudwatch", f"alarm:{name}") for name in asked.params["AlarmNames"])


def dashboard(asked):
    return asked.arn("cloudwatch", f"dashboard/{asked.params['DashboardName']}", region="")


def dashboards(asked):
    return tuple(asked.arn("cloudwatch", f"dashboard/{name}", region="") for name in asked.params["DashboardNames"])


def tagged(asked):
    return asked.params["ResourceARN"]


ROWS = {
    **each(described_alarms, "DescribeAlarms"),
    **each(alarm, "PutMetricAlarm", "PutCompositeAlarm"),
    **each(alarms, "DeleteAlarms"),
    **each(dashboard, "GetDashboard", "PutDashboard"),
    **each(dashboards, "DeleteDashboards"),
    **each(tagged, "ListTagsForResource", "TagResource", "UntagResource"),
    **each(anywhere, "ListDashboards"),
}
