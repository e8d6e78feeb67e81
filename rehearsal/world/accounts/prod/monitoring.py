"""A dashboard and three alarms that alert nobody."""

import json

from accounts.prod import known

GATEWAY = "AWS/ApiGateway"
ALARM = {"ComparisonOperator": "GreaterThanThreshold", "TreatMissingData": "notBreaching", "Period": 300}


def lay(aws):
    api = [{"Name": "ApiId", "Value": known.HTTP_API}]
    function = [{"Name": "FunctionName", "Value": known.API_FUNCTION}]
    aws.cloudwatch.put_metric_alarm(
        **ALARM,
        AlarmName="BlueMoxon-API-HighLatency",
        Namespace=GATEWAY,
        MetricName="Latency",
        Dimensions=api,
        ExtendedStatistic="p99",
        Threshold=3000,
        EvaluationPeriods=2,
    )
    aws.cloudwatch.put_metric_alarm(
        **ALARM,
        AlarmName="BlueMoxon-API-5xxErrors",
        Namespace=GATEWAY,
        MetricName="5xx",
        Dimensions=api,
        Statistic="Sum",
        Threshold=5,
        EvaluationPeriods=1,
    )
    aws.cloudwatch.put_metric_alarm(
        **{**ALARM, "ComparisonOperator": "GreaterThanOrEqualToThreshold"},
        AlarmName="BlueMoxon-Lambda-Errors",
        Namespace="AWS/Lambda",
        MetricName="Errors",
        Dimensions=function,
        Statistic="Sum",
        Threshold=1,
        EvaluationPeriods=1,
    )
    aws.cloudwatch.put_dashboard(DashboardName="BlueMoxon-API", DashboardBody=json.dumps(_dashboard()))


def _dashboard():
    """invented: the layout."""
    metrics = [[GATEWAY, metric, "ApiId", known.HTTP_API] for metric in ("Count", "5xx")]
    return {
        "widgets": [
            {
                "type": "metric",
                "x": 0,
                "y": 0,
                "width": 12,
                "height": 6,
                "properties": {"metrics": metrics, "region": "us-west-2", "title": "API", "period": 300},
            }
        ]
    }
