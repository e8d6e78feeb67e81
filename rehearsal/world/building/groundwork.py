"""What the preparation of an account makes before the first adoption: where the program keeps its state."""

import json

from building.storage import bucket
from building.tags import pairs
from identity import born_as

PURPOSE = {"Purpose": "pulumi state"}


def lay(aws, environment, *, key_id):
    bucket(aws, f"bluemoxon-pulumi-state-{environment}", versioning="Enabled", tags=PURPOSE)
    everything = {
        "Sid": "Enable IAM User Permissions",
        "Effect": "Allow",
        "Principal": {"AWS": f"arn:aws:iam::{aws.account_id}:root"},
        "Action": "kms:*",
        "Resource": "*",
    }
    with born_as(key=key_id):
        aws.kms.create_key(
            Description="Secrets of the Pulumi state",
            Policy=json.dumps({"Version": "2012-10-17", "Statement": [everything]}),
            Tags=[{"TagKey": tag["Key"], "TagValue": tag["Value"]} for tag in pairs(PURPOSE)],
        )
    aws.kms.create_alias(AliasName="alias/bluemoxon-pulumi", TargetKeyId=key_id)
