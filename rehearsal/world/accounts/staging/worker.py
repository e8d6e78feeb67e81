"""The analysis worker: its jobs queue, its dead-letter queue, and the function that is fed from the first."""

import json

from accounts.staging import invented, known
from building import permissions as allow
from building.functions import BASIC, VPC_ACCESS, XRAY, log_group, role, statement, zip_function
from identity import born_as


def lay(aws):
    _queues(aws)
    _function(aws)
    with born_as(event_source_mapping=invented.QUEUE_MAPPING):
        aws.lambda_.create_event_source_mapping(
            EventSourceArn=aws.arn("sqs", known.QUEUE),
            FunctionName=known.WORKER_FUNCTION,
            BatchSize=1,
            FunctionResponseTypes=["ReportBatchItemFailures"],
            Tags=known.TAGS,
        )


def _queues(aws):
    # Terraform sets the size limit it knows as the default; SQS's own default has been larger since 2025.
    size = {"MaximumMessageSize": "262144"}
    aws.sqs.create_queue(
        QueueName=known.DEAD_LETTERS, Attributes={**size, "MessageRetentionPeriod": "1209600"}, tags=known.TAGS
    )
    redrive = {"deadLetterTargetArn": aws.arn("sqs", known.DEAD_LETTERS), "maxReceiveCount": 2}
    aws.sqs.create_queue(
        QueueName=known.QUEUE,
        Attributes={
            **size,
            "VisibilityTimeout": "660",
            "MessageRetentionPeriod": "345600",
            "ReceiveMessageWaitTimeSeconds": "20",
            "RedrivePolicy": json.dumps(redrive),
        },
        tags=known.TAGS,
    )


def _function(aws):
    queue = aws.arn("sqs", known.QUEUE)
    role(
        aws,
        known.WORKER_ROLE,
        managed=[BASIC, VPC_ACCESS, XRAY],
        inline={
            "sqs-access": [statement(["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"], [queue])],
            "secrets-access": allow.read_secret(known.DATABASE_SECRET_PATTERN),
            "s3-access": allow.use_bucket(known.IMAGES_BUCKET, ["s3:GetObject", "s3:PutObject", "s3:ListBucket"]),
            "bedrock-access": allow.call_models(allow.WORKER_MODELS),
        },
        tags=known.TAGS,
    )
    log_group(aws, f"/aws/lambda/{known.WORKER_FUNCTION}", known.LOG_RETENTION_DAYS, known.TAGS)
    zip_function(
        aws,
        known.WORKER_FUNCTION,
        role_name=known.WORKER_ROLE,
        handler="app.worker.handler",
        memory_mb=256,
        timeout_seconds=600,
        environment={
            "ENVIRONMENT": "staging",
            "IMAGES_CDN_DOMAIN": known.IMAGES_CDN_DOMAIN,
            "IMAGES_BUCKET": known.IMAGES_BUCKET,
            "DATABASE_SECRET_NAME": known.DATABASE_SECRET_NAME,
        },
        code=known.CODE,
        vpc=(known.PRIVATE, [known.LAMBDA_GROUP]),
        tags=known.TAGS,
    )
