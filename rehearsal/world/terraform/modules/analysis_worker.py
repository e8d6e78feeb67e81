"""The analysis worker: its queues, and the function that is fed from the first."""

import json

from accounts import STAGING
from accounts.staging import invented, known
from building import permissions as allow
from building.functions import BASIC, VPC_ACCESS, XRAY, statement
from terraform.modules import execution as build
from terraform.recording import resource
from terraform.tags import tagged

NAME = known.WORKER_FUNCTION
ROLE = known.WORKER_ROLE


def resources():
    redrive = {"deadLetterTargetArn": _arn(known.DEAD_LETTERS), "maxReceiveCount": 2}
    yield _queue("dlq", known.DEAD_LETTERS, message_retention_seconds=1209600)
    yield _queue(
        "jobs",
        known.QUEUE,
        visibility_timeout_seconds=660,
        message_retention_seconds=345600,
        receive_wait_time_seconds=20,
        redrive_policy=json.dumps(redrive, separators=(",", ":")),
    )
    yield build.log_group("worker", f"/aws/lambda/{NAME}")
    yield build.role("worker_exec", ROLE)
    yield build.attachment("lambda_basic", ROLE, BASIC)
    yield build.attachment("lambda_vpc", ROLE, VPC_ACCESS, index=0)
    yield build.attachment("lambda_xray", ROLE, XRAY)
    yield from _policies()
    yield build.function(
        "worker",
        NAME,
        ROLE,
        {
            "ENVIRONMENT": "staging",
            "IMAGES_CDN_DOMAIN": known.IMAGES_CDN_DOMAIN,
            "IMAGES_BUCKET": known.IMAGES_BUCKET,
            "DATABASE_SECRET_NAME": known.DATABASE_SECRET_NAME,
        },
        in_vpc=True,
        package_type="Zip",
        runtime="python3.12",
        handler="app.worker.handler",
        memory_size=256,
        timeout=600,
        reserved_concurrent_executions=-1,
        filename="lambda.zip",
    )
    yield resource(
        "aws_lambda_event_source_mapping",
        "sqs_trigger",
        {
            "id": invented.QUEUE_MAPPING,
            "uuid": invented.QUEUE_MAPPING,
            "event_source_arn": _arn(known.QUEUE),
            "function_arn": build.function_arn(NAME),
            "function_name": build.function_arn(NAME),
            "batch_size": 1,
            "function_response_types": ["ReportBatchItemFailures"],
            "enabled": True,
            "state": "Enabled",
            **tagged(),
        },
    )


def _policies():
    queue = _arn(known.QUEUE)
    receive = [statement(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], [queue])]
    bucket = allow.use_bucket(known.IMAGES_BUCKET, ["s3:GetObject", "s3:PutObject", "s3:ListBucket"])
    yield build.inline_policy("sqs_access", ROLE, "sqs-access", receive)
    secret = allow.read_secret(known.DATABASE_SECRET_PATTERN)
    yield build.inline_policy("secrets_access", ROLE, "secrets-access", secret, index=0)
    yield build.inline_policy("s3_access", ROLE, "s3-access", bucket, index=0)
    yield build.inline_policy("bedrock_access", ROLE, "bedrock-access", allow.call_models(allow.WORKER_MODELS), index=0)
    send = [statement(["sqs:SendMessage"], [queue])]
    yield build.inline_policy("api_sqs_send", known.API_ROLE, "sqs-send-analysis-jobs", send, index=0)


def _arn(queue):
    return f"arn:aws:sqs:us-west-2:{STAGING}:{queue}"


def _queue(name, physical_name, **settings):
    url = f"https://sqs.us-west-2.amazonaws.com/{STAGING}/{physical_name}"
    ids = {"id": url, "url": url, "arn": _arn(physical_name), "name": physical_name}
    return resource("aws_sqs_queue", name, {**ids, "max_message_size": 262144, "fifo_queue": False, **settings, **tagged()})
