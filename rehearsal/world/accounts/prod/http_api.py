"""The HTTP API in front of the API function, with its domain."""

from accounts.prod import invented, known
from building.functions import log_group
from building.gateway import custom_domain, http_api


def lay(aws):
    log_group(aws, "/aws/apigateway/bluemoxon-api", 14, known.TERRAFORM_TAGS)
    http_api(
        aws,
        known.HTTP_API,
        "bluemoxon-api",
        function=known.API_FUNCTION,
        origins=["https://app.bluemoxon.com", "http://localhost:5173"],
        credentials=False,
        integration_id=invented.HTTP_API_INTEGRATION,
        route_id=invented.HTTP_API_ROUTE,
        tags=known.TERRAFORM_TAGS,
    )
    custom_domain(
        aws,
        "api.bluemoxon.com",
        known.API_DOMAIN_TARGET,
        known.API_CERTIFICATE,
        api_id=known.HTTP_API,
        mapping_id=known.API_MAPPING,
        tags=known.TERRAFORM_TAGS,
    )
