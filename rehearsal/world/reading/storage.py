"""Buckets, image repositories, queues, keys."""

from reading.answers import answered, document, paged, tag_map, without

STATE = "bluemoxon-pulumi-state-"  # the program's own records: only the bucket's configuration is read
BUCKET_SETTINGS = {  # setting -> (operation, codes that say there is none)
    "Versioning": ("get_bucket_versioning",),
    "Encryption": ("get_bucket_encryption", "ServerSideEncryptionConfigurationNotFoundError"),
    "PublicAccessBlock": ("get_public_access_block", "NoSuchPublicAccessBlockConfiguration"),
    "OwnershipControls": ("get_bucket_ownership_controls", "OwnershipControlsNotFoundError"),
    "Cors": ("get_bucket_cors", "NoSuchCORSConfiguration"),
    "Lifecycle": ("get_bucket_lifecycle_configuration", "NoSuchLifecycleConfiguration"),
    "Acl": ("get_bucket_acl",),
    "Logging": ("get_bucket_logging",),
    "Website": ("get_bucket_website", "NoSuchWebsiteConfiguration"),
    "Notification": ("get_bucket_notification_configuration",),
}


def buckets(aws):
    for bucket in aws.s3.list_buckets()["Buckets"]:
        name = bucket["Name"]
        attributes = {"CreationDate": bucket["CreationDate"]}
        for setting, (operation, *absent) in BUCKET_SETTINGS.items():
            answer = answered(getattr(aws.s3, operation), *absent, Bucket=name)
            attributes[setting] = without(answer, "ResponseMetadata") if answer else None
        policy = answered(aws.s3.get_bucket_policy, "NoSuchBucketPolicy", Bucket=name)
        attributes["Policy"] = document(policy["Policy"]) if policy else None
        tags = answered(aws.s3.get_bucket_tagging, "NoSuchTagSet", Bucket=name)
        attributes["Tags"] = tag_map(tags["TagSet"]) if tags else {}
        yield "s3:bucket", name, attributes
        if not name.startswith(STATE):
            yield from _objects(aws, name)


def _objects(aws, bucket):
    for item in paged(aws.s3, "list_objects_v2", "Contents", Bucket=bucket):
        yield "s3:object", f"{bucket}/{item['Key']}", {"Size": item["Size"], "MD5": item["ETag"].strip('"')}


def repositories(aws):
    for repository in paged(aws.ecr, "describe_repositories", "repositories"):
        name = repository["repositoryName"]
        policy = answered(aws.ecr.get_lifecycle_policy, "LifecyclePolicyNotFoundException", repositoryName=name)
        tags = aws.ecr.list_tags_for_resource(resourceArn=repository["repositoryArn"])["tags"]
        lifecycle = document(policy["lifecyclePolicyText"]) if policy else None
        yield "ecr:repository", name, {**repository, "lifecyclePolicy": lifecycle, "tags": tag_map(tags)}
        for image in paged(aws.ecr, "list_images", "imageIds", repositoryName=name):
            yield "ecr:image", f"{name}@{image['imageDigest']}", image


def queues(aws):
    for url in paged(aws.sqs, "list_queues", "QueueUrls"):
        attributes = aws.sqs.get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]
        settled = {key: value for key, value in attributes.items() if not key.startswith("Approximate")}
        for policy in ("RedrivePolicy", "Policy"):
            if policy in settled:
                settled[policy] = document(settled[policy])
        settled["Tags"] = aws.sqs.list_queue_tags(QueueUrl=url).get("Tags", {})
        yield "sqs:queue", url.rsplit("/", 1)[1], without(settled, "LastModifiedTimestamp")


def topics(aws):
    for topic in paged(aws.sns, "list_topics", "Topics"):
        arn = topic["TopicArn"]
        attributes = aws.sns.get_topic_attributes(TopicArn=arn)["Attributes"]
        settled = {key: value for key, value in attributes.items() if not key.startswith("Subscriptions")}
        tags = aws.sns.list_tags_for_resource(ResourceArn=arn)["Tags"]
        yield "sns:topic", arn, {**settled, "Policy": document(attributes["Policy"]), "Tags": tag_map(tags)}
        for subscription in paged(aws.sns, "list_subscriptions_by_topic", "Subscriptions", TopicArn=arn):
            own = subscription["SubscriptionArn"]
            yield "sns:subscription", own, aws.sns.get_subscription_attributes(SubscriptionArn=own)["Attributes"]


def keys(aws):
    for key in paged(aws.kms, "list_keys", "Keys"):
        described = aws.kms.describe_key(KeyId=key["KeyId"])["KeyMetadata"]
        policy = aws.kms.get_key_policy(KeyId=key["KeyId"], PolicyName="default")["Policy"]
        tags = aws.kms.list_resource_tags(KeyId=key["KeyId"])["Tags"]
        yield "kms:key", key["KeyId"], {**described, "Policy": document(policy), "Tags": tag_map(tags)}
    for alias in paged(aws.kms, "list_aliases", "Aliases"):
        if not alias["AliasName"].startswith("alias/aws/"):  # AWS's own
            yield "kms:alias", alias["AliasName"], without(alias, "LastUpdatedDate")


READERS = [buckets, repositories, queues, topics, keys]
