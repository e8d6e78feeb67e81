"""HTTP APIs, their custom domain, the certificates and the user pools they work with."""

import json

from identity import born_as

METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
ACCESS_LOG_FIELDS = {
    "requestId": "$context.requestId",
    "ip": "$context.identity.sourceIp",
    "requestTime": "$context.requestTime",
    "httpMethod": "$context.httpMethod",
    "routeKey": "$context.routeKey",
    "status": "$context.status",
    "responseLength": "$context.responseLength",
    "integrationError": "$context.integrationErrorMessage",
}


def cors(origins, credentials):
    """Who may call the API from a browser."""
    return {
        "AllowOrigins": origins,
        "AllowMethods": METHODS,
        "AllowHeaders": ["*"],
        "ExposeHeaders": ["x-app-version", "x-environment"],
        "AllowCredentials": credentials,
        "MaxAge": 3600,
    }


def http_api(aws, api_id, name, *, function, origins, credentials, integration_id, route_id, tags):
    """An HTTP API that hands everything to one function."""
    api = aws.apigatewayv2
    with born_as(api_gateway=api_id):
        api.create_api(
            Name=name,
            ProtocolType="HTTP",
            CorsConfiguration=cors(origins, credentials),
            Tags=tags,
        )
    function_arn = aws.arn("lambda", f"function:{function}")
    invoke = f"arn:aws:apigateway:us-west-2:lambda:path/2015-03-31/functions/{function_arn}/invocations"
    with born_as(api_gateway=integration_id):
        api.create_integration(
            ApiId=api_id,
            IntegrationType="AWS_PROXY",
            IntegrationMethod="POST",
            IntegrationUri=invoke,
            PayloadFormatVersion="2.0",
        )
    with born_as(api_gateway=route_id):
        api.create_route(ApiId=api_id, RouteKey="$default", Target=f"integrations/{integration_id}")
    api.create_stage(
        ApiId=api_id,
        StageName="$default",
        AutoDeploy=True,
        AccessLogSettings={
            "DestinationArn": aws.arn("logs", f"log-group:/aws/apigateway/{name}"),
            "Format": json.dumps(ACCESS_LOG_FIELDS, separators=(",", ":"), sort_keys=True),
        },
        Tags=tags,
    )


def custom_domain(aws, domain, target, certificate_arn, *, api_id, mapping_id, tags):
    aws.apigatewayv2.create_domain_name(
        DomainName=domain,
        DomainNameConfigurations=[
            {
                "ApiGatewayDomainName": target,
                "CertificateArn": certificate_arn,
                "EndpointType": "REGIONAL",
                "HostedZoneId": "Z2OJLYMUO9EFXC",
                "SecurityPolicy": "TLS_1_2",
            }
        ],
        Tags=tags,
    )
    with born_as(api_mapping=mapping_id):
        aws.apigatewayv2.create_api_mapping(ApiId=api_id, DomainName=domain, Stage="$default")


def certificate(aws, arn, domain, alternatives=()):
    region = arn.split(":")[3]
    names = {"SubjectAlternativeNames": [domain, *alternatives]} if alternatives else {}
    with born_as(certificate=arn):
        aws.client("acm", region).request_certificate(DomainName=domain, ValidationMethod="DNS", **names)


def user_pool(aws, pool_id, name, *, client_id, client, domain, pool):
    """`pool` and `client`: the settings of the pool and of its one client."""
    cognito = aws.cognito_idp
    with born_as(user_pool=pool_id.split("_")[1]):
        cognito.create_user_pool(PoolName=name, **pool)
    cognito.set_user_pool_mfa_config(
        UserPoolId=pool_id, SoftwareTokenMfaConfiguration={"Enabled": True}, MfaConfiguration="OPTIONAL"
    )
    with born_as(user_pool=client_id):
        cognito.create_user_pool_client(UserPoolId=pool_id, **client)
    cognito.create_user_pool_domain(Domain=domain, UserPoolId=pool_id)
