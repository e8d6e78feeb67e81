"""Amazon CloudWatch Logs."""

from moto.logs.models import LogGroup


def describe_log_groups():
    """LogGroup: the class is STANDARD, and nothing protects it from deletion, unless said otherwise. moto has neither."""
    original = LogGroup.to_describe_dict
    LogGroup.to_describe_dict = lambda self: {"logGroupClass": "STANDARD", "deletionProtectionEnabled": False, **original(self)}


FIXES = [describe_log_groups]
