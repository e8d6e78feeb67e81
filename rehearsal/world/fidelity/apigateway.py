"""Amazon API Gateway, HTTP APIs."""

from moto.apigatewayv2.models import DomainName, Integration

AVAILABLE = {"domainNameStatus": "AVAILABLE", "ipAddressType": "ipv4"}


def describe_domain_names():
    """DomainName: a configuration has a status; mutual TLS is there only if it was asked for.

    moto has no status, and returns an empty mutualTlsAuthentication.
    """
    original = DomainName.to_json

    def to_json(self):
        answer = original(self)
        answer["domainNameConfigurations"] = [{**AVAILABLE, **each} for each in answer["domainNameConfigurations"]]
        if not answer["mutualTlsAuthentication"]:
            del answer["mutualTlsAuthentication"]
        return answer

    DomainName.to_json = to_json


def describe_integrations():
    """Integration: ConnectionType is INTERNET unless said otherwise. moto returns none."""
    original = Integration.to_json

    def to_json(self):
        answer = original(self)
        return {**answer, "connectionType": answer["connectionType"] or "INTERNET"}

    Integration.to_json = to_json


FIXES = [describe_domain_names, describe_integrations]
