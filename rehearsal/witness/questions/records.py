"""Databases, alarms, dashboards, logs."""


def _instance(answer):
    return "aurora" if "DBClusterIdentifier" in answer["DBInstances"][0] else "instance"


def _cluster(answer):
    return answer["DBClusters"][0].get("EngineMode", "provisioned")


def databases(account):
    for found in account.items("rds.DescribeDBInstances", "DBInstances"):
        if account.owns(found["DBInstanceIdentifier"]):
            account.ask("rds.DescribeDBInstances", kind=_instance, DBInstanceIdentifier=found["DBInstanceIdentifier"])
            account.ask("rds.ListTagsForResource", ResourceName=found["DBInstanceArn"])
    for found in account.items("rds.DescribeDBClusters", "DBClusters"):
        if account.owns(found["DBClusterIdentifier"]):
            account.ask("rds.DescribeDBClusters", kind=_cluster, DBClusterIdentifier=found["DBClusterIdentifier"])
            account.ask("rds.ListTagsForResource", ResourceName=found["DBClusterArn"])
    for found in account.items("rds.DescribeDBSubnetGroups", "DBSubnetGroups"):
        if account.owns(found["DBSubnetGroupName"]):
            account.ask("rds.DescribeDBSubnetGroups", DBSubnetGroupName=found["DBSubnetGroupName"])


def alarms(account):
    for alarm in account.items("cloudwatch.DescribeAlarms", "MetricAlarms"):
        if account.owns(alarm["AlarmName"]):
            account.ask("cloudwatch.DescribeAlarms", AlarmNames=[alarm["AlarmName"]])
            account.ask("cloudwatch.ListTagsForResource", ResourceARN=alarm["AlarmArn"])
    for board in account.items("cloudwatch.ListDashboards", "DashboardEntries"):
        if account.owns(board["DashboardName"]):
            account.ask("cloudwatch.GetDashboard", DashboardName=board["DashboardName"])


def log_groups(account):
    for group in account.items("logs.DescribeLogGroups", "logGroups"):
        if account.owns(group["logGroupName"]):
            account.ask("logs.DescribeLogGroups", logGroupNamePrefix=group["logGroupName"])
            account.ask("logs.ListTagsForResource", resourceArn=group["arn"].removesuffix(":*"))


QUESTIONS = [databases, alarms, log_groups]
