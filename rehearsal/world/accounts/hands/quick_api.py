"""The API by quick create: `aws apigatewayv2 create-api --target FUNCTION`.

API Gateway makes integration, route and stage with it and keeps them:
https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop.html
"""

from accounts.prod import known
from building.gateway import cors
from identity import born_as

INTEGRATION, ROUTE = "q1ntgr8", "r0ut3qc"  # invented


def lay(aws):
    api = aws.apigatewayv2
    domain = "api.bluemoxon.com"
    api.delete_api_mapping(ApiMappingId=known.API_MAPPING, DomainName=domain)
    api.delete_api(ApiId=known.HTTP_API)
    with born_as(api_gateway=[known.HTTP_API, INTEGRATION, ROUTE]):
        api.create_api(
            Name="bluemoxon-api",
            ProtocolType="HTTP",
            Target=aws.arn("lambda", f"function:{known.API_FUNCTION}"),
            CorsConfiguration=cors(["https://app.bluemoxon.com", "http://localhost:5173"], credentials=False),
            Tags=known.TERRAFORM_TAGS,
        )
    with born_as(api_mapping=known.API_MAPPING):
        api.create_api_mapping(ApiId=known.HTTP_API, DomainName=domain, Stage="$default")
