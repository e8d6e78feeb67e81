"""The worker's queue, made by hand before the worker: in the console, with its defaults of today and a key of the account's.

A queue takes messages of 1 MiB since August 2025: https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html
"""

import json

from accounts.hands.buckets import KEY

CONSOLE = {
    "VisibilityTimeout": "660",
    "MessageRetentionPeriod": "345600",
    "MaximumMessageSize": "1048576",
    "ReceiveMessageWaitTimeSeconds": "20",
    "DelaySeconds": "0",
}


def lay(aws):
    aws.sqs.create_queue(QueueName="bluemoxon-analysis-jobs-dlq", Attributes={"MessageRetentionPeriod": "1209600"})
    redrive = json.dumps({"deadLetterTargetArn": aws.arn("sqs", "bluemoxon-analysis-jobs-dlq"), "maxReceiveCount": 2})
    by_key = {"KmsMasterKeyId": aws.arn("kms", f"key/{KEY}"), "KmsDataKeyReusePeriodSeconds": "300"}
    own = {
        "Version": "2012-10-17",
        "Id": "__default_policy_ID",
        "Statement": [
            {
                "Sid": "__owner_statement",
                "Effect": "Allow",
                "Principal": {"AWS": f"arn:aws:iam::{aws.account_id}:root"},
                "Action": "SQS:*",
                "Resource": aws.arn("sqs", "bluemoxon-analysis-jobs"),
            }
        ],
    }
    aws.sqs.create_queue(
        QueueName="bluemoxon-analysis-jobs",
        Attributes={**CONSOLE, **by_key, "RedrivePolicy": redrive, "Policy": json.dumps(own)},
    )
