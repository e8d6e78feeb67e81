"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonsqs.html"""

from authorization.needs import anywhere, each, need


def queue(asked):
    return asked.arn("sqs", asked.params.get("QueueName") or asked.params["QueueUrl"].rsplit("/", 1)[-1])


def create_queue(asked):
    """https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html: with tags, TagQueue too."""
    tagging = [need("sqs:TagQueue", queue(asked))] if asked.params.get("tags") else []
    return [need(asked.action, queue(asked)), *tagging]


ROWS = {
    **each(
        queue,
        "GetQueueAttributes",
        "GetQueueUrl",
        "ListQueueTags",
        "SetQueueAttributes",
        "TagQueue",
        "UntagQueue",
        "DeleteQueue",
        "PurgeQueue",
    ),
    **each(anywhere, "ListQueues"),
    "CreateQueue": create_queue,
}
