"""Amazon SQS."""

import json

from moto.sqs.models import Queue


def compact_redrive_policy():
    """GetQueueAttributes, RedrivePolicy: JSON without blanks. moto puts blanks in."""
    original = Queue.attributes.fget

    def attributes(self):
        answer = original(self)
        if self.redrive_policy:
            answer["RedrivePolicy"] = json.dumps(self.redrive_policy, separators=(",", ":"))
        return answer

    Queue.attributes = property(attributes)


def queue_urls():
    """CreateQueue, GetQueueUrl, ListQueues: a queue's URL names its region's endpoint.

    moto names the host it is served on.
    """
    Queue.url = lambda self, request_url: f"https://sqs.{self.region}.amazonaws.com/{self.account_id}/{self.name}"


def whole_seconds():
    """GetQueueAttributes, CreatedTimestamp and LastModifiedTimestamp: epoch time in seconds. moto adds a fraction."""
    original = Queue.attributes.fget

    def attributes(self):
        return {name: str(int(value)) if name.endswith("edTimestamp") else value for name, value in original(self).items()}

    Queue.attributes = property(attributes)


FIXES = [compact_redrive_policy, queue_urls, whole_seconds]
