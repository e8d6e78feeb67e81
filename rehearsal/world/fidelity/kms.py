"""AWS KMS."""

from moto.kms.models import Key


def describe_keys():
    """CreateKey: KeyUsage is ENCRYPT_DECRYPT, and MultiRegion false, unless said otherwise. moto returns neither of a key that was made without."""
    original = Key.to_dict

    def to_dict(self):
        self.key_usage = self.key_usage or "ENCRYPT_DECRYPT"
        self.multi_region = bool(self.multi_region)
        return original(self)

    Key.to_dict = to_dict


FIXES = [describe_keys]
