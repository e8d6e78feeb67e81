"""Amazon S3."""

from moto.s3.exceptions import S3ClientError
from moto.s3.responses import S3Response

# https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html: what a GET of a bucket can ask for,
# and moto knows nothing of.
UNKNOWN = ("analytics", "intelligent-tiering", "metadataConfiguration", "metadataTable", "metrics", "session")


def bucket_parts():
    """GetBucketRequestPayment: the owner pays unless said otherwise. moto answers with a listing of the bucket.

    It does so for every other part of a bucket that it does not know: a reader would take that for an empty answer.
    """
    original = S3Response._bucket_response_get

    def bucket_response_get(self, bucket_name, querystring):
        if "requestPayment" in querystring:
            self.backend.get_bucket(bucket_name)
            body = '<RequestPaymentConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Payer>BucketOwner</Payer></RequestPaymentConfiguration>'
            return 200, {"content-type": "application/xml"}, body
        asked = next((part for part in UNKNOWN if part in querystring), None)
        if asked is not None:
            raise S3ClientError("NotImplemented", f"the emulator knows nothing of a bucket's {asked}")
        return original(self, bucket_name, querystring)

    S3Response._bucket_response_get = bucket_response_get


def owners_without_names():
    """Owner, Grantee: DisplayName is gone from every answer since November 2025 (release notes at both types). moto has one."""

    def changed(answer):
        for owner in (answer.get("Owner"), *(grant.get("Grantee") for grant in answer.get("Grants") or [])):
            (owner or {}).pop("DisplayName", None)

    _change(changed)


def block_customers_keys():
    """ServerSideEncryptionRule, BlockedEncryptionTypes: keys that come with a request (SSE-C) are blocked unless said otherwise, since April 2026, in
    new buckets and in those of accounts without such objects
    (https://docs.aws.amazon.com/AmazonS3/latest/userguide/default-s3-c-encryption-setting-faq.html). moto has none.
    """

    def changed(answer):
        for rule in answer.get("ServerSideEncryptionConfiguration", {}).get("Rules", []):
            rule.setdefault("BlockedEncryptionTypes", {"EncryptionType": ["SSE-C"]})

    _change(changed)


def _change(changed):
    original = S3Response.serialized

    def serialized(self, action_result):
        if isinstance(action_result.result, dict):
            changed(action_result.result)
        return original(self, action_result)

    S3Response.serialized = serialized


FIXES = [bucket_parts, owners_without_names, block_customers_keys]
