"""A function that hands have worked at: described, with a layer, more room on its disk, a file system, snapshots, a queue for events that fail, invocations set aside,
and its log as JSON: https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
"""

import io
import zipfile

from accounts.prod import known


def lay(aws):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zipfile.ZipInfo("python/tool.py", date_time=(2025, 12, 1, 0, 0, 0)), "")
    layer = aws.lambda_.publish_layer_version(LayerName="bluemoxon-tools", Content={"ZipFile": packed.getvalue()}, CompatibleRuntimes=["python3.12"])
    aws.sqs.create_queue(QueueName="bluemoxon-failed-calls")
    aws.lambda_.update_function_configuration(
        FunctionName=known.API_FUNCTION,
        Description="The API",
        Layers=[layer["LayerVersionArn"]],
        EphemeralStorage={"Size": 1024},
        DeadLetterConfig={"TargetArn": aws.arn("sqs", "bluemoxon-failed-calls")},
        FileSystemConfigs=[{"Arn": aws.arn("elasticfilesystem", "access-point/fsap-0c61d95f7e2ab8304"), "LocalMountPath": "/mnt/cache"}],
        SnapStart={"ApplyOn": "PublishedVersions"},
        LoggingConfig={"LogFormat": "JSON", "ApplicationLogLevel": "INFO", "SystemLogLevel": "WARN", "LogGroup": f"/aws/lambda/{known.API_FUNCTION}"},
    )
    aws.lambda_.put_function_concurrency(FunctionName=known.API_FUNCTION, ReservedConcurrentExecutions=2)
