"""Databases, alarms, dashboards, logs."""


def _instance(answer):
    return "aurora" if "DBClusterIdentifier" in answer["DBInstances"][0] else "instance"


def _cluster(answer):
    return answer["DBClusters"][0].get("EngineMode", "provisioned")


def databases(account):
    for found in account.owned("rds.DescribeDBInstances", "DBInstances", "DBInstanceIdentifier"):
        account.ask("rds.DescribeDBInstances", kind=_instance, DBInstanceIdentifier=found["DBInstanceIdentifier"])
        account.ask("rds.ListTagsForResource", ResourceName=found["DBInstanceArn"])
    for found in account.owned("rds.DescribeDBClusters", "DBClusters", "DBClusterIdentifier"):
        account.ask("rds.DescribeDBClusters", kind=_cluster, DBClusterIdentifier=found["DBClusterIdentifier"])
        account.ask("rds.ListTagsForResource", ResourceName=found["DBClusterArn"])
    for found in account.owned("rds.DescribeDBSubnetGroups", "DBSubnetGroups", "DBSubnetGroupName"):
        account.ask("rds.DescribeDBSubnetGroups", DBSubnetGroupName=found["DBSubnetGroupName"])


def alarms(account):
    for alarm in account.owned("cloudwatch.DescribeAlarms", "MetricAlarms", "AlarmName"):
        account.ask("cloudwatch.DescribeAlarms", AlarmNames=[alarm["AlarmName"]])
        account.ask("cloudwatch.ListTagsForResource", ResourceARN=alarm["AlarmArn"])
    for board in account.owned("cloudwatch.ListDashboards", "DashboardEntries", "DashboardName"):
        account.ask("cloudwatch.GetDashboard", DashboardName=board["DashboardName"])


def log_groups(account):
    for group in account.owned("logs.DescribeLogGroups", "logGroups", "logGroupName"):
        account.ask("logs.DescribeLogGroups", logGroupNamePrefix=group["logGroupName"])
        account.ask("logs.ListTagsForResource", resourceArn=group["arn"].removesuffix(":*"))


QUESTIONS = [databases, alarms, log_groups]
