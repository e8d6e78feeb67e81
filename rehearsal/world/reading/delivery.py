"""How requests arrive: HTTP APIs, custom domains, certificates, DNS."""

from aws import CERTIFICATE_REGION, REGION
from reading.answers import paged, tag_map, without


def http_apis(aws):
    gateway = aws.apigatewayv2
    for api in paged(gateway, "get_apis", "Items"):
        api_id = api["ApiId"]
        yield "apigatewayv2:api", api_id, api
        for kind, operation, key in (
            ("integration", "get_integrations", "IntegrationId"),
            ("route", "get_routes", "RouteId"),
            ("stage", "get_stages", "StageName"),
        ):
            for item in paged(gateway, operation, "Items", ApiId=api_id):
                settled = without(item, "LastUpdatedDate", "DeploymentId", "LastDeploymentStatusMessage")
                yield f"apigatewayv2:{kind}", f"{api_id}/{item[key]}", settled


def custom_domains(aws):
    gateway = aws.apigatewayv2
    for domain in paged(gateway, "get_domain_names", "Items"):
        name = domain["DomainName"]
        yield "apigatewayv2:domain-name", name, domain
        for mapping in paged(gateway, "get_api_mappings", "Items", DomainName=name):
            yield "apigatewayv2:api-mapping", f"{mapping['ApiMappingId']}/{name}", mapping


def certificates(aws):
    for region in (REGION, CERTIFICATE_REGION):
        acm = aws.client("acm", region)
        for listed in paged(acm, "list_certificates", "CertificateSummaryList"):
            arn = listed["CertificateArn"]
            found = acm.describe_certificate(CertificateArn=arn)["Certificate"]
            found["DomainValidationOptions"].sort(key=lambda each: each["DomainName"])
            tags = acm.list_tags_for_certificate(CertificateArn=arn)["Tags"]
            yield "acm:certificate", arn, {**without(found, "InUseBy"), "Tags": tag_map(tags)}


def zones(aws):
    for zone in paged(aws.route53, "list_hosted_zones", "HostedZones"):
        zone_id = zone["Id"].rsplit("/", 1)[1]
        tags = aws.route53.list_tags_for_resource(ResourceType="hostedzone", ResourceId=zone_id)
        yield "route53:zone", zone_id, {**zone, "Tags": tag_map(tags["ResourceTagSet"]["Tags"])}
        for record in paged(aws.route53, "list_resource_record_sets", "ResourceRecordSets", HostedZoneId=zone_id):
            yield "route53:record", f"{zone_id}_{record['Name'].rstrip('.')}_{record['Type']}", record


READERS = [http_apis, custom_domains, certificates, zones]
