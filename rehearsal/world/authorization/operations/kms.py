"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html"""

from authorization.needs import anywhere, each, need


def on_key(asked):
    """A key has aliases, and a policy may name it by them: https://docs.aws.amazon.com/kms/latest/developerguide/alias-authorization.html"""
    from moto.kms.models import kms_backends

    kms = kms_backends[asked.account][asked.region]
    key = kms.any_id_to_key_id(asked.params["KeyId"]) if "KeyId" in asked.params else encrypted_under(asked.params["CiphertextBlob"])
    return [need(asked.action, asked.arn("kms", f"key/{key}"), kms__ResourceAliases=sorted(kms.keys[key].aliases))]


def encrypted_under(ciphertext):
    """A ciphertext names the key it was made with."""
    from moto.kms.utils import _deserialize_ciphertext_blob

    return _deserialize_ciphertext_blob(ciphertext).key_id


ROWS = {
    **each(anywhere, "ListAliases"),
    **dict.fromkeys(["Decrypt", "Encrypt", "GenerateDataKey", "DescribeKey"], on_key),
}
