"""Buckets as the S3 console leaves them: encrypted by the account's KMS key with a bucket key, a CORS rule with a name, and a setting for which
the program has no room: a lifecycle rule. https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html
"""

from accounts.prod import known
from building.storage import images_cors

KEY = "d461d2da-1467-49b4-a564-60575b729b6c"  # the account's own, made with the state


def lay(aws):
    name = known.IMAGES_BUCKET
    by_kms = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": aws.arn("kms", f"key/{KEY}")}
    aws.s3.put_bucket_encryption(
        Bucket=name,
        ServerSideEncryptionConfiguration={"Rules": [{"ApplyServerSideEncryptionByDefault": by_kms, "BucketKeyEnabled": True}]},
    )
    cors = {"ID": "console-rule", "ExposeHeaders": ["ETag"], **images_cors(["https://app.bluemoxon.com", "https://api.bluemoxon.com"])}
    aws.s3.put_bucket_cors(Bucket=name, CORSConfiguration={"CORSRules": [cors]})
    aws.s3.put_bucket_lifecycle_configuration(
        Bucket=name,
        LifecycleConfiguration={
            "Rules": [
                {
                    "ID": "old-versions",
                    "Status": "Enabled",
                    "Filter": {"Prefix": ""},
                    "NoncurrentVersionExpiration": {"NoncurrentDays": 90},
                }
            ]
        },
    )
