"""The HTTP API in front of the API function, with its domain."""

from accounts import STAGING
from accounts.staging import invented, known
from building.gateway import METHODS
from terraform.modules import execution as build
from terraform.recording import resource
from terraform.tags import tagged

NAME = "bluemoxon-staging-api"
DOMAIN = "staging.api.bluemoxon.com"
LOGS = f"/aws/apigateway/{NAME}"
API = {"api_id": known.HTTP_API}


def resources():
    execution = f"arn:aws:execute-api:us-west-2:{STAGING}:{known.HTTP_API}"
    cors = {
        "allow_credentials": False,  # as declared; hands set it to true
        "allow_headers": ["*"],
        "allow_methods": METHODS,
        "allow_origins": ["https://staging.app.bluemoxon.com", "http://localhost:5173"],
        "expose_headers": ["x-app-version", "x-environment"],
        "max_age": 3600,
    }
    yield resource(
        "aws_apigatewayv2_api",
        "this",
        {
            "id": known.HTTP_API,
            "arn": f"arn:aws:apigateway:us-west-2::/apis/{known.HTTP_API}",
            "execution_arn": execution,
            "api_endpoint": f"https://{known.HTTP_API}.execute-api.us-west-2.amazonaws.com",
            "name": NAME,
            "protocol_type": "HTTP",
            "cors_configuration": [cors],
            **tagged(),
        },
    )
    arn = build.function_arn(known.API_FUNCTION)
    integration = {
        "id": invented.HTTP_API_INTEGRATION,
        **API,
        "integration_type": "AWS_PROXY",
        "integration_uri": f"arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/{arn}/invocations",
        "payload_format_version": "2.0",
    }
    yield resource("aws_apigatewayv2_integration", "lambda", integration)
    target = f"integrations/{invented.HTTP_API_INTEGRATION}"
    route = {"id": invented.HTTP_API_ROUTE, **API, "route_key": "$default", "target": target}
    yield resource("aws_apigatewayv2_route", "default", route)
    stage = {"id": "$default", **API, "name": "$default", "auto_deploy": True}
    arn = f"arn:aws:apigateway:us-west-2::/apis/{known.HTTP_API}/stages/$default"
    yield resource("aws_apigatewayv2_stage", "default", {**stage, "arn": arn, **tagged()})
    yield build.log_group("api", LOGS)
    source = f"{execution}/*/*"
    gateway = "apigateway.amazonaws.com"
    yield build.permission("api_gateway", known.API_FUNCTION, "AllowAPIGatewayInvoke", gateway, source)
    yield from _domain()


def _domain():
    configuration = {
        "certificate_arn": known.API_CERTIFICATE,
        "endpoint_type": "REGIONAL",
        "hosted_zone_id": "Z2OJLYMUO9EFXC",
        "security_policy": "TLS_1_2",
        "target_domain_name": known.API_DOMAIN_TARGET,
    }
    domain = {
        "id": DOMAIN,
        "arn": f"arn:aws:apigateway:us-west-2::/domainnames/{DOMAIN}",
        "domain_name": DOMAIN,
        "domain_name_configuration": [configuration],
        **tagged(),
    }
    yield resource("aws_apigatewayv2_domain_name", "this", domain, index=0)
    mapping = {"id": invented.API_MAPPING, **API, "domain_name": DOMAIN, "stage": "$default", "api_mapping_key": ""}
    yield resource("aws_apigatewayv2_api_mapping", "this", mapping, index=0)
