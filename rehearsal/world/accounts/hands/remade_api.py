"""The way out of quick create, by the commands of docs/adopt.md: parts of the app's own, beside the API that has none, and then its host name is moved."""

import json

from accounts.hands import quick_api
from accounts.prod import known
from building.functions import permission
from building.gateway import ACCESS_LOG_FIELDS, cors
from identity import born_as

API = "n3w0nepr0d"  # invented


def lay(aws):
    quick_api.lay(aws)
    api, function = aws.apigatewayv2, aws.arn("lambda", f"function:{known.API_FUNCTION}")
    with born_as(api_gateway=API):
        api.create_api(
            Name="bluemoxon-api",
            ProtocolType="HTTP",
            CorsConfiguration=cors(["https://app.bluemoxon.com", "http://localhost:5173"], credentials=False),
        )
    made = api.create_integration(ApiId=API, IntegrationType="AWS_PROXY", IntegrationUri=function, IntegrationMethod="POST", PayloadFormatVersion="2.0")
    api.create_route(ApiId=API, RouteKey="$default", Target=f"integrations/{made['IntegrationId']}")
    logs = {
        "DestinationArn": aws.arn("logs", "log-group:/aws/apigateway/bluemoxon-api"),
        "Format": json.dumps(ACCESS_LOG_FIELDS, separators=(",", ":"), sort_keys=True),
    }
    api.create_stage(ApiId=API, StageName="$default", AutoDeploy=True, AccessLogSettings=logs)
    source = aws.arn("execute-api", f"{API}/*/*")
    permission(aws, known.API_FUNCTION, "AllowRemadeApi", "apigateway.amazonaws.com", source)
    api.update_api_mapping(ApiId=API, ApiMappingId=known.API_MAPPING, DomainName="api.bluemoxon.com", Stage="$default")
    api.delete_api(ApiId=known.HTTP_API)
    aws.lambda_.remove_permission(FunctionName=known.API_FUNCTION, StatementId="AllowAPIGatewayInvoke")
