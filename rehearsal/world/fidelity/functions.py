"""AWS Lambda."""

import time

from moto.awslambda.models import EventSourceMapping, LambdaFunction
from moto.awslambda_simple.models import LambdaSimpleBackend
from moto.core.config import default_user_config
from moto.ec2.models import ec2_backends
from moto.logs.models import logs_backends
from moto.moto_api._internal import mock_random


def answer_without_docker():
    """Invoke: a healthy function answers, and writes to its log group, which Lambda makes if there is none.

    moto would start the function in Docker, which isn't here. No code runs: what is logged is the event.
    """
    default_user_config["lambda"] = {"use_docker": False}
    original = LambdaSimpleBackend.invoke

    def invoke(self, function_name, qualifier, body, headers, response_headers):
        _log(self.get_function(function_name, qualifier), body)
        return original(self, function_name, qualifier, body, headers, response_headers)

    LambdaSimpleBackend.invoke = invoke


def _log(function, event):
    request, now = mock_random.uuid4(), int(time.time() * 1000)
    lines = [f"START RequestId: {request} Version: {function.version}", str(event), f"END RequestId: {request}"]
    logs = logs_backends[function.account_id][function.region]
    group = function.get_configuration()["LoggingConfig"]["LogGroup"]
    stream = f"{time.strftime('%Y/%m/%d')}/[{function.version}]{request.hex}"
    logs.ensure_log_group(group)
    logs.create_log_stream(group, stream)
    logs.put_log_events(group, stream, [{"timestamp": now, "message": line} for line in lines])


def describe_functions():
    """FunctionConfiguration: the VPC the subnets are in, the log group, and an image's settings only if it has any.

    moto names a VPC vpc-123abc, leaves LoggingConfig out, and always has an ImageConfigResponse.
    """
    create, original = LambdaFunction.__init__, LambdaFunction.get_configuration

    def __init__(self, account_id, spec, *args, **kwargs):
        self.logging_config = spec.get("LoggingConfig") or {}
        create(self, account_id, spec, *args, **kwargs)

    def get_configuration(self, on_create=False):
        configuration = original(self, on_create)
        if configuration["VpcConfig"] and configuration["VpcConfig"].get("SubnetIds"):
            configuration["VpcConfig"]["VpcId"] = _vpc_of(self)
        configuration["LoggingConfig"] = {
            "LogFormat": "Text",
            "LogGroup": self.logs_group_name,
            **self.logging_config,
        }
        image = configuration.get("ImageConfigResponse", {}).get("ImageConfig")
        if not image or not any(image.values()):
            configuration.pop("ImageConfigResponse", None)
        return configuration

    LambdaFunction.__init__ = __init__
    LambdaFunction.get_configuration = get_configuration


def _vpc_of(function):
    subnet = function._vpc_config["SubnetIds"][0]
    return ec2_backends[function.account_id][function.region].get_subnet(subnet).vpc_id


def update_functions():
    """UpdateFunctionConfiguration: tracing, ephemeral storage, encryption key and logging can be changed.

    moto forgets them.
    """
    original = LambdaFunction.update_configuration

    def update_configuration(self, config_updates):
        self.tracing_config = config_updates.get("TracingConfig", self.tracing_config)
        self.kms_key_arn = config_updates.get("KMSKeyArn", self.kms_key_arn)
        self.logging_config = config_updates.get("LoggingConfig", self.logging_config)
        self.ephemeral_storage = config_updates.get("EphemeralStorage", {}).get("Size", self.ephemeral_storage)
        return original(self, config_updates)

    LambdaFunction.update_configuration = update_configuration


def describe_event_source_mappings():
    """EventSourceMappingConfiguration: StateTransitionReason is USER_INITIATED, and a batch isn't waited for.

    moto has another reason, and no batching window.
    """
    original = EventSourceMapping.get_configuration

    def get_configuration(self):
        answer = original(self)
        answer["StateTransitionReason"] = "USER_INITIATED"
        answer.setdefault("MaximumBatchingWindowInSeconds", 0)
        return answer

    EventSourceMapping.get_configuration = get_configuration


FIXES = [answer_without_docker, describe_functions, update_functions, describe_event_source_mappings]
