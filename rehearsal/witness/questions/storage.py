"""Buckets, image repositories, queues."""

BUCKET = {  # operation -> codes that say there is none
    "GetBucketAccelerateConfiguration": (),
    "GetBucketAcl": (),
    "GetBucketCors": ("NoSuchCORSConfiguration",),
    "GetBucketEncryption": ("ServerSideEncryptionConfigurationNotFoundError",),
    "GetBucketLogging": (),
    "GetBucketOwnershipControls": ("OwnershipControlsNotFoundError",),
    "GetBucketPolicy": ("NoSuchBucketPolicy",),
    "GetBucketRequestPayment": (),
    "GetBucketVersioning": (),
    "GetPublicAccessBlock": ("NoSuchPublicAccessBlockConfiguration",),
}


def _order(answer):
    return "fifo" if answer["Attributes"]["QueueArn"].endswith(".fifo") else "standard"


def buckets(account):
    account.ask("s3.ListBuckets")
    for bucket in account.owned("s3.ListBuckets", "Buckets", "Name"):
        for operation, none in BUCKET.items():
            account.ask(f"s3.{operation}", none=none, Bucket=bucket["Name"])


def repositories(account):
    for found in account.owned("ecr.DescribeRepositories", "repositories", "repositoryName"):
        name = found["repositoryName"]
        account.ask("ecr.DescribeRepositories", repositoryNames=[name])
        account.ask("ecr.GetLifecyclePolicy", none=("LifecyclePolicyNotFoundException",), repositoryName=name)
        account.ask("ecr.ListTagsForResource", resourceArn=found["repositoryArn"])


def queues(account):
    for url in account.items("sqs.ListQueues", "QueueUrls"):
        name = url.rsplit("/", 1)[1]
        if account.owns(name):
            account.ask("sqs.GetQueueUrl", QueueName=name)
            account.ask("sqs.GetQueueAttributes", kind=_order, QueueUrl=url, AttributeNames=["All"])
            account.ask("sqs.ListQueueTags", QueueUrl=url)


QUESTIONS = [buckets, repositories, queues]
