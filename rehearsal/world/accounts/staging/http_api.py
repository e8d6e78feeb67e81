"""The HTTP API in front of the API function, with its domain."""

from accounts.staging import invented, known
from building.functions import log_group
from building.gateway import custom_domain, http_api


def lay(aws):
    log_group(aws, "/aws/apigateway/bluemoxon-staging-api", 14, known.TAGS)
    http_api(
        aws,
        known.HTTP_API,
        "bluemoxon-staging-api",
        function=known.API_FUNCTION,
        origins=["https://staging.app.bluemoxon.com", "http://localhost:5173"],
        credentials=True,  # left behind by hands on 2025-12-07; false is declared
        integration_id=invented.HTTP_API_INTEGRATION,
        route_id=invented.HTTP_API_ROUTE,
        tags=known.TAGS,
    )
    custom_domain(
        aws,
        "staging.api.bluemoxon.com",
        known.API_DOMAIN_TARGET,
        known.API_CERTIFICATE,
        api_id=known.HTTP_API,
        mapping_id=invented.API_MAPPING,
        tags=known.TAGS,
    )
