"""Amazon CloudWatch."""

import re

from moto.cloudwatch.exceptions import ValidationError
from moto.cloudwatch.models import Alarm
from moto.cloudwatch.responses import CloudWatchResponse


def tell_when_states_changed():
    """MetricAlarm: StateTransitionedTimestamp, when the state last became another. moto has none; its state is never told twice."""
    Alarm.state_transitioned_timestamp = property(lambda self: self.state_updated_timestamp)


NAMED = re.compile(r'\b(?:ALARM|OK|INSUFFICIENT_DATA)\s*\(\s*(?:"([^"]+)"|([^\s()"]+))\s*\)')


def make_composite_alarms():
    """PutCompositeAlarm: an alarm on a rule over other alarms. moto keeps and describes them, and lacks the operation
    and what silences one.

    Each alarm that the rule names has to be there, as AWS says in so many words:
    https://github.com/awsdocs/aws-cloudformation-user-guide/issues/911
    """

    def put_composite_alarm(self):
        named = [(quoted or bare).rpartition(":alarm:")[2] for quoted, bare in NAMED.findall(self._get_param("AlarmRule"))]
        absent = [name for name in named if name not in self.cloudwatch_backend.alarms]
        if absent:
            raise ValidationError(f"Could not save the composite alarm as alarms [{', '.join(absent)}] in the alarm rule do not exist")
        answer = self.put_metric_alarm()
        alarm = self.cloudwatch_backend.alarms[self._get_param("AlarmName")]
        alarm.actions_suppressor = self._get_param("ActionsSuppressor")
        alarm.actions_suppressor_wait_period = self._get_param("ActionsSuppressorWaitPeriod")
        alarm.actions_suppressor_extension_period = self._get_param("ActionsSuppressorExtensionPeriod")
        return answer

    CloudWatchResponse.put_composite_alarm = put_composite_alarm


def describe_the_kinds_that_are_asked_for():
    """DescribeAlarms: AlarmTypes says of which kinds; left out, metric alarms alone. moto tells of both, always."""
    describe = CloudWatchResponse.describe_alarms

    def describe_alarms(self):
        answer = describe(self)
        asked = self._get_param("AlarmTypes", []) or ["MetricAlarm"]
        for kind in ("MetricAlarm", "CompositeAlarm"):
            if kind not in asked:
                answer.result[f"{kind}s"] = []
        return answer

    CloudWatchResponse.describe_alarms = describe_alarms


FIXES = [tell_when_states_changed, make_composite_alarms, describe_the_kinds_that_are_asked_for]
