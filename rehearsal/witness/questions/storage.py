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
    for bucket in account.items("s3.ListBuckets", "Buckets"):
        if account.owns(bucket["Name"]):
            for operation, none in BUCKET.items():
                account.ask(f"s3.{operation}", none=none, Bucket=bucket["Name"])


def repositories(account):
    for found in account.items("ecr.DescribeRepositories", "repositories"):
        name = found["repositoryName"]
        if account.owns(name):
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
