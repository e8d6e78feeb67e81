"""A secret under a key of the account's, copied to another region:
https://docs.aws.amazon.com/secretsmanager/latest/userguide/create-manage-multi-region-secrets.html
"""

from accounts.hands.buckets import KEY
from accounts.prod import known


def lay(aws):
    secrets = aws.secretsmanager
    secrets.update_secret(SecretId=known.DATABASE_SECRET, KmsKeyId=aws.arn("kms", f"key/{KEY}"))
    secrets.replicate_secret_to_regions(SecretId=known.DATABASE_SECRET, AddReplicaRegions=[{"Region": "us-east-1"}])
