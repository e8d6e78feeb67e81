"""Certificates, zones, HTTP APIs."""

from asking import CERTIFICATE_REGION


def certificates(account):
    for region in (None, CERTIFICATE_REGION):
        for listed in account.owned("acm.ListCertificates", "CertificateSummaryList", "DomainName", region=region):
            account.ask("acm.DescribeCertificate", region=region, CertificateArn=listed["CertificateArn"])


def zones(account):
    for zone in account.owned("route53.ListHostedZones", "HostedZones", "Name"):
        account.ask("route53.GetHostedZone", Id=zone["Id"])
        account.ask("route53.ListResourceRecordSets", HostedZoneId=zone["Id"])


def http_apis(account):
    for api in account.owned("apigatewayv2.GetApis", "Items", "Name"):
        about = {"ApiId": api["ApiId"]}
        account.ask("apigatewayv2.GetApi", **about)
        stages = account.ask("apigatewayv2.GetStages", **about) or {}
        for stage in stages.get("Items", []):
            account.ask("apigatewayv2.GetStage", StageName=stage["StageName"], **about)
        for integration in account.items("apigatewayv2.GetIntegrations", "Items", **about):
            account.ask("apigatewayv2.GetIntegration", IntegrationId=integration["IntegrationId"], **about)
        for route in account.items("apigatewayv2.GetRoutes", "Items", **about):
            account.ask("apigatewayv2.GetRoute", RouteId=route["RouteId"], **about)


def domains(account):
    for name in (domain["DomainName"] for domain in account.owned("apigatewayv2.GetDomainNames", "Items", "DomainName")):
        account.ask("apigatewayv2.GetDomainName", DomainName=name)
        for mapping in account.items("apigatewayv2.GetApiMappings", "Items", DomainName=name):
            account.ask("apigatewayv2.GetApiMapping", DomainName=name, ApiMappingId=mapping["ApiMappingId"])


QUESTIONS = [certificates, zones, http_apis, domains]
