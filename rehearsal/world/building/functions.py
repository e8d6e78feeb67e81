"""Lambda functions and what each one needs: execution role, log group, permissions."""

import io
import json
import zipfile

from building.tags import pairs

LAMBDA_TRUST = {
    "Version": "2012-10-17",
    "Statement": [{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}],
}
BASIC = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
VPC_ACCESS = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
XRAY = "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"


def statement(actions, resources):
    """One permission, without a Sid."""
    return {"Effect": "Allow", "Action": actions, "Resource": resources}


def role(aws, name, *, managed, inline, tags, trust=None):
    """`inline`: policy name -> its statements."""
    aws.iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(trust or LAMBDA_TRUST), Tags=pairs(tags))
    for policy_arn in managed:
        aws.iam.attach_role_policy(RoleName=name, PolicyArn=policy_arn)
    for policy_name, statements in inline.items():
        document = {"Version": "2012-10-17", "Statement": statements}
        aws.iam.put_role_policy(RoleName=name, PolicyName=policy_name, PolicyDocument=json.dumps(document))


def log_group(aws, name, retention_days, tags):
    aws.logs.create_log_group(logGroupName=name, tags=tags)
    aws.logs.put_retention_policy(logGroupName=name, retentionInDays=retention_days)


def zip_function(aws, name, *, role_name, handler, memory_mb, timeout_seconds, environment, code, vpc, tags):
    """`code`: (bucket, key); `vpc`: (subnet ids, security group ids)."""
    bucket, key = code
    subnets, groups = vpc
    aws.lambda_.create_function(
        FunctionName=name,
        Role=f"arn:aws:iam::{aws.account_id}:role/{role_name}",
        Runtime="python3.12",
        Handler=handler,
        MemorySize=memory_mb,
        Timeout=timeout_seconds,
        Environment={"Variables": environment},
        Code={"S3Bucket": bucket, "S3Key": key},
        VpcConfig={"SubnetIds": subnets, "SecurityGroupIds": groups},
        TracingConfig={"Mode": "PassThrough"},
        Tags=tags,
    )


def image_function(aws, name, *, role_name, image_uri, memory_mb, timeout_seconds, environment, tags):
    aws.lambda_.create_function(
        FunctionName=name,
        Role=f"arn:aws:iam::{aws.account_id}:role/{role_name}",
        PackageType="Image",
        Code={"ImageUri": image_uri},
        MemorySize=memory_mb,
        Timeout=timeout_seconds,
        Environment={"Variables": environment},
        TracingConfig={"Mode": "PassThrough"},
        Tags=tags,
    )


def released(aws, function, alias):
    """CI publishes a version at each deploy and points an alias at it."""
    version = aws.lambda_.publish_version(FunctionName=function)["Version"]
    aws.lambda_.create_alias(FunctionName=function, Name=alias, FunctionVersion=version)


def permission(aws, function, statement_id, principal, source_arn):
    aws.lambda_.add_permission(
        FunctionName=function,
        StatementId=statement_id,
        Action="lambda:InvokeFunction",
        Principal=principal,
        SourceArn=source_arn,
    )


def upload_code(aws, bucket, key, handlers):
    """The zip CI pushed: a stand-in with the real entry points. The same bytes at every start."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path in handlers:
            source = 'def handler(event, context):\n    return {"statusCode": 200}\n'
            archive.writestr(zipfile.ZipInfo(path, date_time=(2025, 12, 1, 0, 0, 0)), source)
    aws.s3.put_object(Bucket=bucket, Key=key, Body=packed.getvalue())


def schedule(aws, rule, target_id, function, *, description, message=None, tags=None):
    """A rule that calls a function every five minutes, to keep it warm."""
    aws.events.put_rule(
        Name=rule,
        Description=description,
        ScheduleExpression="rate(5 minutes)",
        State="ENABLED",
        Tags=pairs(tags or {}),
    )
    target = {"Id": target_id, "Arn": aws.arn("lambda", f"function:{function}")}
    if message:
        target["Input"] = json.dumps(message, separators=(",", ":"))
    aws.events.put_targets(Rule=rule, Targets=[target])
