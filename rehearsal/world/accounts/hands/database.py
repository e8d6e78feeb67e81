"""A database that somebody has looked after in the RDS console: enhanced monitoring with the role that the console makes for it, sign-in by IAM,
Performance Insights, parameters of its own; and AWS has raised its minor version, as it may.

https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Monitoring.OS.Enabling.html, USER_UpgradeDBInstance.Upgrading.html
"""

import json

from accounts.prod import known

MONITORING = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "monitoring.rds.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}


def lay(aws):
    rds = aws.rds
    role = aws.iam.create_role(RoleName="rds-monitoring-role", AssumeRolePolicyDocument=json.dumps(MONITORING))["Role"]["Arn"]
    rds.create_db_parameter_group(DBParameterGroupName="bluemoxon-pg16", DBParameterGroupFamily="postgres16", Description="BlueMoxon")
    rds.modify_db_instance(
        DBInstanceIdentifier=known.DATABASE,
        MonitoringInterval=60,
        MonitoringRoleArn=role,
        EnableIAMDatabaseAuthentication=True,
        EnablePerformanceInsights=True,
        DBParameterGroupName="bluemoxon-pg16",
        EngineVersion="16.8",
        ApplyImmediately=True,
    )
