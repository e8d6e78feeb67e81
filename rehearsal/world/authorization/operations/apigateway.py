"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonapigatewaymanagementv2.html

An action is HTTP's method, and a resource the path of the request without the version of the API.
"""

from authorization.needs import anywhere, need

READS = ("GetApi", "GetApis", "GetApiMapping", "GetApiMappings", "GetDomainName", "GetDomainNames", "GetIntegration", "GetIntegrations", "GetRoute", "GetRoutes", "GetStage", "GetStages", "GetTags")
CHANGES = ("UpdateApi", "UpdateApiMapping", "UpdateDomainName", "UpdateIntegration", "UpdateRoute")
MAKES = ("CreateApi", "CreateApiMapping", "CreateDomainName", "CreateIntegration", "CreateRoute", "CreateStage")
LOSSES = ("DeleteApi", "DeleteApiMapping", "DeleteDomainName", "DeleteIntegration", "DeleteRoute", "DeleteStage", "DeleteAccessLogSettings")

# https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging.html: what whoever turns on access logs needs,
# beside the rights to look into them. A stage that writes logs is read and registered anew when its settings are given.
LOG_DELIVERY = ("CreateLogDelivery", "DescribeResourcePolicies", "GetLogDelivery", "ListLogDeliveries", "PutResourcePolicy", "UpdateLogDelivery")


def at_path(asked):
    return [need(f"apigateway:{asked.method}", f"arn:aws:apigateway:{asked.region}::{asked.path.removeprefix('/v2')}")]


def stage(asked):
    logs = [need(f"logs:{action}", anywhere(asked)) for action in LOG_DELIVERY] if "AccessLogSettings" in asked.params else []
    return [*at_path(asked), *logs]


ROWS = {operation: at_path for operation in (*READS, *CHANGES, *MAKES, *LOSSES)} | {"UpdateStage": stage, "CreateStage": stage}
