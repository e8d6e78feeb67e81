"""Amazon Route 53."""

from moto.route53.models import FakeZone, RecordSet


def plain_soa():
    """CreateHostedZone: the SOA record's value is text. moto wraps it twice, and returns a Python dictionary's text."""
    original = FakeZone.add_rrset

    def add_rrset(self, record_set):
        if record_set["Type"] == "SOA":
            record_set = {**record_set, "ResourceRecords": [_text(each) for each in record_set["ResourceRecords"]]}
        return original(self, record_set)

    FakeZone.add_rrset = add_rrset


def _text(record):
    return record["Value"] if isinstance(record, dict) else record


def absolute_alias_targets():
    """AliasTarget: DNSName is absolute, whether or not its last dot was sent. moto returns what was sent."""
    original = RecordSet.__init__

    def __init__(self, kwargs):
        original(self, kwargs)
        if self.alias_target:
            self.alias_target = {**self.alias_target, "DNSName": f"{self.alias_target['DNSName'].rstrip('.')}."}

    RecordSet.__init__ = __init__


FIXES = [plain_soa, absolute_alias_targets]
