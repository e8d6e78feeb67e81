"""AWS Lambda."""

from moto.awslambda.models import EventSourceMapping, LambdaFunction
from moto.core.config import default_user_config
from moto.ec2.models import ec2_backends


def answer_without_docker():
    """Invoke: answers as a healthy function does. moto would start the function in Docker, which isn't here."""
    default_user_config["lambda"] = {"use_docker": False}


def describe_functions():
    """FunctionConfiguration: the VPC the subnets are in, the log group, and an image's settings only if it has any.

    moto names a VPC vpc-123abc, leaves LoggingConfig out, and always has an ImageConfigResponse.
    """
    original = LambdaFunction.get_configuration

    def get_configuration(self, on_create=False):
        configuration = original(self, on_create)
        if configuration["VpcConfig"] and configuration["VpcConfig"].get("SubnetIds"):
            configuration["VpcConfig"]["VpcId"] = _vpc_of(self)
        configuration["LoggingConfig"] = {
            "LogFormat": "Text",
            "LogGroup": self.logs_group_name,
            **getattr(self, "logging_config", {}),
        }
        image = configuration.get("ImageConfigResponse", {}).get("ImageConfig")
        if not image or not any(image.values()):
            configuration.pop("ImageConfigResponse", None)
        return configuration

    LambdaFunction.get_configuration = get_configuration


def _vpc_of(function):
    subnet = function._vpc_config["SubnetIds"][0]
    return ec2_backends[function.account_id][function.region].get_subnet(subnet).vpc_id


def update_functions():
    """UpdateFunctionConfiguration: tracing, ephemeral storage, encryption key and logging can be changed. moto forgets them."""
    original = LambdaFunction.update_configuration

    def update_configuration(self, config_updates):
        self.tracing_config = config_updates.get("TracingConfig", self.tracing_config)
        self.kms_key_arn = config_updates.get("KMSKeyArn", self.kms_key_arn)
        self.logging_config = config_updates.get("LoggingConfig", getattr(self, "logging_config", {}))
        self.ephemeral_storage = config_updates.get("EphemeralStorage", {}).get("Size", self.ephemeral_storage)
        return original(self, config_updates)

    LambdaFunction.update_configuration = update_configuration


def describe_event_source_mappings():
    """EventSourceMappingConfiguration: StateTransitionReason is USER_INITIATED, and a batch isn't waited for. moto differs."""
    original = EventSourceMapping.get_configuration

    def get_configuration(self):
        answer = original(self)
        answer["StateTransitionReason"] = "USER_INITIATED"
        answer["MaximumBatchingWindowInSeconds"] = answer["MaximumBatchingWindowInSeconds"] or 0
        return answer

    EventSourceMapping.get_configuration = get_configuration


FIXES = [answer_without_docker, describe_functions, update_functions, describe_event_source_mappings]
