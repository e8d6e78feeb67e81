"""Amazon CloudWatch."""

from moto.cloudwatch.models import Alarm


def tell_when_states_changed():
    """MetricAlarm: StateTransitionedTimestamp, when the state last became another. moto has none; its state is never told twice."""
    Alarm.state_transitioned_timestamp = property(lambda self: self.state_updated_timestamp)


FIXES = [tell_when_states_changed]
