"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html, and which operation needs which of its actions:
https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html
"""

from authorization.needs import anywhere, each, each_as, need


def bucket(asked):
    return f"arn:aws:s3:::{asked.in_the_path['Bucket']}"


def an_object(asked):
    return f"{bucket(asked)}/{asked.in_the_path['Key']}"


def tagged(asked):
    """S3 Control, which is asked by ARN."""
    return asked.in_the_path["resourceArn"]


def copy_object(asked):
    source = asked.params["CopySource"].removeprefix("/")
    return [need("s3:GetObject", f"arn:aws:s3:::{source}"), need("s3:PutObject", an_object(asked))]


READS = {
    "GetBucketAccelerateConfiguration": "s3:GetAccelerateConfiguration",
    "GetBucketCors": "s3:GetBucketCORS",
    "GetBucketEncryption": "s3:GetEncryptionConfiguration",
    "GetBucketLifecycleConfiguration": "s3:GetLifecycleConfiguration",
    "GetBucketNotificationConfiguration": "s3:GetBucketNotification",
    "GetBucketReplication": "s3:GetReplicationConfiguration",
    "GetObjectLockConfiguration": "s3:GetBucketObjectLockConfiguration",
    "GetPublicAccessBlock": "s3:GetBucketPublicAccessBlock",
    "HeadBucket": "s3:ListBucket",
    "ListObjects": "s3:ListBucket",
    "ListObjectsV2": "s3:ListBucket",
}

# One action sets and deletes most settings.
CHANGES = {
    "PutBucketCors": "s3:PutBucketCORS",
    "DeleteBucketCors": "s3:PutBucketCORS",
    "PutBucketEncryption": "s3:PutEncryptionConfiguration",
    "DeleteBucketEncryption": "s3:PutEncryptionConfiguration",
    "PutBucketLifecycleConfiguration": "s3:PutLifecycleConfiguration",
    "DeleteBucketLifecycle": "s3:PutLifecycleConfiguration",
    "PutPublicAccessBlock": "s3:PutBucketPublicAccessBlock",
    "DeletePublicAccessBlock": "s3:PutBucketPublicAccessBlock",
    "DeleteBucketOwnershipControls": "s3:PutBucketOwnershipControls",
    "DeleteBucketTagging": "s3:PutBucketTagging",
}

ROWS = {
    **each(
        bucket,
        "GetBucketAcl",
        "GetBucketLocation",
        "GetBucketLogging",
        "GetBucketOwnershipControls",
        "GetBucketPolicy",
        "GetBucketRequestPayment",
        "GetBucketTagging",
        "GetBucketVersioning",
        "GetBucketWebsite",
        "PutBucketAcl",
        "PutBucketOwnershipControls",
        "PutBucketPolicy",
        "PutBucketTagging",
        "PutBucketVersioning",
        "DeleteBucket",
        "DeleteBucketPolicy",
    ),
    **each_as(bucket, READS | CHANGES),
    **each(an_object, "GetObject", "PutObject", "DeleteObject"),
    **each_as(an_object, {"HeadObject": "s3:GetObject"}),
    **each(tagged, "ListTagsForResource", "TagResource", "UntagResource"),
    **each_as(anywhere, {"ListBuckets": "s3:ListAllMyBuckets"}),
    "CopyObject": copy_object,
}
