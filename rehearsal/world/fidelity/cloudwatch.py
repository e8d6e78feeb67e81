"""Amazon CloudWatch."""

from moto.cloudwatch.models import Alarm
from moto.cloudwatch.responses import CloudWatchResponse


def tell_when_states_changed():
    """MetricAlarm: StateTransitionedTimestamp, when the state last became another. moto has none; its state is never told twice."""
    Alarm.state_transitioned_timestamp = property(lambda self: self.state_updated_timestamp)


def make_composite_alarms():
    """PutCompositeAlarm: an alarm on a rule over other alarms. moto keeps and describes them, and lacks the operation."""
    CloudWatchResponse.put_composite_alarm = CloudWatchResponse.put_metric_alarm


FIXES = [tell_when_states_changed, make_composite_alarms]
