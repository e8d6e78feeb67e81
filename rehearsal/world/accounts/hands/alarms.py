"""An alarm that rings for two of three periods, as the console asks for "datapoints to alarm", and one that is made of two others, told to nobody
for a while, and silent while a third rings:
https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation.html, Create_Composite_Alarm.html
"""


def lay(aws):
    cloudwatch = aws.cloudwatch
    (latency,) = cloudwatch.describe_alarms(AlarmNames=["BlueMoxon-API-HighLatency"])["MetricAlarms"]
    kept = ["AlarmName", "Namespace", "MetricName", "Dimensions", "ExtendedStatistic", "Threshold", "Period", "ComparisonOperator", "TreatMissingData"]
    cloudwatch.put_metric_alarm(**{key: latency[key] for key in kept}, EvaluationPeriods=3, DatapointsToAlarm=2)
    cloudwatch.put_composite_alarm(
        AlarmName="BlueMoxon-API-Unwell",
        AlarmRule='ALARM("BlueMoxon-API-HighLatency") AND ALARM("BlueMoxon-API-5xxErrors")',
        ActionsEnabled=False,
        ActionsSuppressor="BlueMoxon-Lambda-Errors",
        ActionsSuppressorWaitPeriod=60,
        ActionsSuppressorExtensionPeriod=120,
    )
