"""An API whose parts were made one by one on a command line.

The integration names the function by its plain ARN, which create-integration takes; the log's format was pasted from the developer
guide with its blanks, the stage has limits of its own, and the permission is for one stage and route:
https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
"""

import json

from accounts.prod import known
from building.functions import permission
from building.gateway import ACCESS_LOG_FIELDS


def lay(aws):
    api, function = aws.apigatewayv2, aws.arn("lambda", f"function:{known.API_FUNCTION}")
    (integration,) = api.get_integrations(ApiId=known.HTTP_API)["Items"]
    api.update_integration(ApiId=known.HTTP_API, IntegrationId=integration["IntegrationId"], IntegrationUri=function)
    api.delete_stage(ApiId=known.HTTP_API, StageName="$default")
    api.create_stage(
        ApiId=known.HTTP_API,
        StageName="$default",
        AutoDeploy=True,
        AccessLogSettings={
            "DestinationArn": aws.arn("logs", "log-group:/aws/apigateway/bluemoxon-api"),
            "Format": json.dumps(ACCESS_LOG_FIELDS, separators=(", ", ": "), sort_keys=True),
        },
        DefaultRouteSettings={"DetailedMetricsEnabled": False, "ThrottlingBurstLimit": 50, "ThrottlingRateLimit": 100},
    )
    aws.lambda_.remove_permission(FunctionName=known.API_FUNCTION, StatementId="AllowAPIGatewayInvoke")
    source = aws.arn("execute-api", f"{known.HTTP_API}/*/$default")
    permission(aws, known.API_FUNCTION, "AllowAPIGatewayInvoke", "apigateway.amazonaws.com", source)
