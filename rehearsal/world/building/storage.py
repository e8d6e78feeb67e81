"""S3 buckets, container image repositories, secrets."""

import hashlib
import json
from uuid import NAMESPACE_URL, uuid5

from building.tags import pairs
from identity import born_as

PRIVATE = dict.fromkeys(["BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"], True)


def bucket(
    aws, name, *, versioning=None, access=PRIVATE, ownership="BucketOwnerEnforced", cors=None, policy=None, tags=None
):
    """`versioning`: None where it was never touched, which AWS shows as an empty answer."""
    aws.s3.create_bucket(
        Bucket=name, CreateBucketConfiguration={"LocationConstraint": "us-west-2"}, ObjectOwnership=ownership
    )
    aws.s3.put_bucket_encryption(
        Bucket=name,
        ServerSideEncryptionConfiguration={
            "Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": False}]
        },
    )
    aws.s3.put_public_access_block(Bucket=name, PublicAccessBlockConfiguration=access)
    if versioning:
        aws.s3.put_bucket_versioning(Bucket=name, VersioningConfiguration={"Status": versioning})
    if cors:
        aws.s3.put_bucket_cors(Bucket=name, CORSConfiguration={"CORSRules": [cors]})
    if policy:
        aws.s3.put_bucket_policy(Bucket=name, Policy=json.dumps(policy))
    if tags:
        aws.s3.put_bucket_tagging(Bucket=name, Tagging={"TagSet": pairs(tags)})


def readable_by(bucket_name, sid, principal, condition=None):
    """A bucket policy that lets a CDN read."""
    allowed = {
        "Sid": sid,
        "Effect": "Allow",
        "Principal": principal,
        "Action": "s3:GetObject",
        "Resource": f"arn:aws:s3:::{bucket_name}/*",
    }
    if condition:
        allowed["Condition"] = {"StringEquals": condition}
    return {"Version": "2012-10-17", "Statement": [allowed]}


def images_cors(origins):
    return {
        "AllowedHeaders": ["*"],
        "AllowedMethods": ["GET", "HEAD"],
        "AllowedOrigins": origins,
        "MaxAgeSeconds": 3600,
    }


def repository(aws, name, *, tag_mutability, scan_on_push, keep_last=None, tags):
    """An ECR repository that holds the scraper's image v1.0.7."""
    aws.ecr.create_repository(
        repositoryName=name,
        imageTagMutability=tag_mutability,
        imageScanningConfiguration={"scanOnPush": scan_on_push},
        encryptionConfiguration={"encryptionType": "AES256"},
        tags=pairs(tags),
    )
    if keep_last:
        aws.ecr.put_lifecycle_policy(repositoryName=name, lifecyclePolicyText=json.dumps(_keep_last(keep_last)))
    aws.ecr.put_image(repositoryName=name, imageManifest=_manifest(name), imageTag="v1.0.7")


def _keep_last(images):
    selection = {"tagStatus": "any", "countType": "imageCountMoreThan", "countNumber": images}
    rule = {
        "rulePriority": 1,
        "description": f"Keep last {images} images",
        "selection": selection,
        "action": {"type": "expire"},
    }
    return {"rules": [rule]}


def _manifest(name):
    media = "application/vnd.docker.distribution.manifest.v2+json"
    layer = "application/vnd.docker.image.rootfs.diff.tar.gzip"

    def blob(media_type, size):
        digest = hashlib.sha256(f"{name} {media_type}".encode()).hexdigest()
        return {"mediaType": media_type, "size": size, "digest": f"sha256:{digest}"}

    config = blob("application/vnd.docker.container.image.v1+json", 7023)
    return json.dumps({"schemaVersion": 2, "mediaType": media, "config": config, "layers": [blob(layer, 412_558_336)]})


def secret(aws, name, suffix, *, description, value, tags):
    """A secret whose ARN ends in the six letters AWS gave it."""
    with born_as(secret_suffix=suffix):
        aws.secretsmanager.create_secret(
            Name=name,
            Description=description,
            SecretString=json.dumps(value),
            ClientRequestToken=str(uuid5(NAMESPACE_URL, name)),  # becomes the version's id
            Tags=pairs(tags),
        )
