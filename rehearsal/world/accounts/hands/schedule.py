"""A schedule's target as the EventBridge console makes it, with a retry policy and a queue for what never arrives:
https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html. A rule with a schedule lives on the default bus alone.
"""

from accounts.prod import scraper


def lay(aws):
    aws.sqs.create_queue(QueueName="bluemoxon-lost-events")
    (target,) = aws.events.list_targets_by_rule(Rule=scraper.WARMUP)["Targets"]
    more = {"RetryPolicy": {"MaximumRetryAttempts": 2, "MaximumEventAgeInSeconds": 3600}, "DeadLetterConfig": {"Arn": aws.arn("sqs", "bluemoxon-lost-events")}}
    aws.events.put_targets(Rule=scraper.WARMUP, Targets=[{**target, **more}])
