"""AWS Certificate Manager."""

import hashlib

from moto.acm.models import CertBundle


def validation_record(account_id, domain):
    """The CNAME by which ACM validates a domain for an account. A wildcard has the record of the domain it stands under."""
    domain = domain.removeprefix("*.")
    name, value, zone = (hashlib.sha256(f"{account_id} {domain} {part}".encode()).hexdigest() for part in ("name", "value", "zone"))
    label = "".join(chr(ord("a") + int(digit, 16)) for digit in zone[:10])
    return {"Name": f"_{name[:32]}.{domain}.", "Type": "CNAME", "Value": f"_{value[:32]}.{label}.acm-validations.aws."}


def one_record_for_domain_and_account():
    """DNS validation (ACM user guide): each record is created for your domain and your account, and works for any Region.

    moto asks for the same token for every domain of every account.
    """
    original = CertBundle.describe

    def describe(self):
        answer = original(self)
        account_id = self.arn.split(":")[4]
        for option in answer["Certificate"].get("DomainValidationOptions", []):
            option["ResourceRecord"] = validation_record(account_id, option["DomainName"])
        return answer

    CertBundle.describe = describe


# What a certificate for a site may be used for, by the names and numbers of https://www.rfc-editor.org/rfc/rfc5280#section-4.2.1.12.
SERVES = [
    {"Name": "TLS_WEB_SERVER_AUTHENTICATION", "OID": "1.3.6.1.5.5.7.3.1"},
    {"Name": "TLS_WEB_CLIENT_AUTHENTICATION", "OID": "1.3.6.1.5.5.7.3.2"},
]


def name_key_usages():
    """CertificateDetail, KeyUsages and ExtendedKeyUsages: what the certificate's key may be used for. moto has no usages, and an empty list of the other."""
    original = CertBundle.describe

    def describe(self):
        answer = original(self)
        usages = [{"Name": name} for name in ("DIGITAL_SIGNATURE", "KEY_ENCIPHERMENT")]
        answer["Certificate"].update(KeyUsages=usages, ExtendedKeyUsages=SERVES)
        return answer

    CertBundle.describe = describe


FIXES = [one_record_for_domain_and_account, name_key_usages]
