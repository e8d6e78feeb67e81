"""Amazon API Gateway, HTTP APIs: operations that moto lacks."""

import json

from moto.apigatewayv2.exceptions import ApiMappingNotFound
from moto.apigatewayv2.responses import ApiGatewayV2Response

SETTINGS = {
    "accessLogSettings": "access_log_settings",
    "autoDeploy": "auto_deploy",
    "defaultRouteSettings": "default_route_settings",
    "description": "description",
    "routeSettings": "route_settings",
    "stageVariables": "stage_variables",
}


def update_api_mappings():
    """UpdateApiMapping: which API and stage a host name leads to; the mapping keeps its id."""

    def update_api_mapping(self):
        asked, mapping_id = json.loads(self.body), self.path.split("/")[-1]
        mapping = self.apigatewayv2_backend.api_mappings.get(mapping_id)
        if mapping is None:
            raise ApiMappingNotFound
        mapping.api_id = asked["apiId"]
        mapping.stage = asked.get("stage", mapping.stage)
        mapping.api_mapping_key = asked.get("apiMappingKey", mapping.api_mapping_key)
        return 200, {}, json.dumps(mapping.to_json())

    ApiGatewayV2Response.update_api_mapping = update_api_mapping


def update_stages():
    """UpdateStage: what is named becomes as it is said; of a stage that API Gateway made with the API nothing can be changed (Stage, ApiGatewayManaged)."""

    def update_stage(self):
        asked, (*_, api_id, _, name) = json.loads(self.body), self.path.split("/")
        stage = self.apigatewayv2_backend.get_api(api_id).get_stage(name)
        if getattr(stage, "managed", False):
            return 400, {}, json.dumps({"message": f"The stage {name} is managed by API Gateway and can't be changed"})
        for setting in SETTINGS.keys() & asked.keys():
            setattr(stage, SETTINGS[setting], asked[setting])
        return 200, {}, json.dumps(stage.to_json())

    ApiGatewayV2Response.update_stage = update_stage


FIXES = [update_api_mappings, update_stages]
