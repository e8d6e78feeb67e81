"""Amazon API Gateway, HTTP APIs."""

import hashlib

from moto.apigatewayv2.models import Api, DomainName, Integration, Stage

AVAILABLE = {"domainNameStatus": "AVAILABLE", "ipAddressType": "ipv4"}


def describe_domain_names():
    """DomainName: a configuration has a status; mutual TLS is there only if it was asked for.

    moto has no status, and returns an empty mutualTlsAuthentication.
    """
    original = DomainName.to_json

    def to_json(self):
        answer = original(self)
        answer["domainNameConfigurations"] = [{**AVAILABLE, **each} for each in answer["domainNameConfigurations"]]
        if not answer["mutualTlsAuthentication"]:
            del answer["mutualTlsAuthentication"]
        return answer

    DomainName.to_json = to_json


def describe_integrations():
    """Integration: ConnectionType is INTERNET unless said otherwise. moto returns none."""
    original = Integration.to_json

    def to_json(self):
        answer = original(self)
        return {**answer, "connectionType": answer["connectionType"] or "INTERNET"}

    Integration.to_json = to_json


def describe_apis():
    """Api: IpAddressType is ipv4 unless said otherwise. moto returns none."""
    original = Api.to_json
    Api.to_json = lambda self: {"ipAddressType": "ipv4", **original(self)}


def describe_stages():
    """Stage, DeploymentId and LastDeploymentStatusMessage: a stage that deploys by itself says what it has deployed. moto has neither."""
    create, original = Stage.__init__, Stage.to_json

    def __init__(self, api, config):
        create(self, api, config)
        self.deployment_id = hashlib.sha256(f"{api.api_id} {self.name}".encode()).hexdigest()[:6]

    def to_json(self):
        if not self.auto_deploy:
            return original(self)
        message = f"Successfully deployed stage with deployment ID '{self.deployment_id}'"
        return {**original(self), "deploymentId": self.deployment_id, "lastDeploymentStatusMessage": message}

    Stage.__init__ = __init__
    Stage.to_json = to_json


FIXES = [describe_domain_names, describe_integrations, describe_apis, describe_stages]
