"""Amazon API Gateway, HTTP APIs."""

import hashlib
import json

from moto.apigatewayv2.models import Api, DomainName, Integration, Route, Stage
from moto.apigatewayv2.responses import ApiGatewayV2Response

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


def create_with_a_target():
    """CreateApi, Target: "quick create produces an API with an integration, a default catch-all route, and a default stage", which say
    ApiGatewayManaged. moto makes the API alone.
    """
    original = ApiGatewayV2Response.create_api

    def create_api(self):
        status, headers, body = original(self)
        asked, made = json.loads(self.body), json.loads(body)
        if asked.get("target"):
            _make_parts(self.apigatewayv2_backend.get_api(made["apiId"]), asked)
        return status, headers, body

    ApiGatewayV2Response.create_api = create_api
    for kind in (Integration, Route, Stage):
        _tell_whose(kind)


def _make_parts(api, asked):
    proxy = {"connection_type": "INTERNET", "description": None, "integration_method": "POST", "integration_type": "AWS_PROXY"}
    integration = api.create_integration(**proxy, integration_uri=asked["target"], payload_format_version="2.0")
    key = asked.get("routeKey", "$default")
    route = api.create_route(api_key_required=False, authorization_scopes=[], route_key=key, target=f"integrations/{integration.id}")
    stage = api.create_stage({"stageName": "$default", "autoDeploy": True, "tags": {}})
    for part in (integration, route, stage):
        part.managed = True


def _tell_whose(kind):
    original = kind.to_json

    def to_json(self):
        return {**original(self), **({"apiGatewayManaged": True} if getattr(self, "managed", False) else {})}

    kind.to_json = to_json


FIXES = [describe_domain_names, describe_integrations, describe_apis, describe_stages, create_with_a_target]
