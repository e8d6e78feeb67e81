"""Amazon CloudWatch Logs."""

from moto.logs.models import LogGroup


def describe_log_groups():
    """LogGroup: the class is STANDARD unless said otherwise. moto has none."""
    LogGroup.log_group_class = "STANDARD"


FIXES = [describe_log_groups]
