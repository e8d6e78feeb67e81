"""Host names as the Route 53 console writes them: an alias that asks after its target's health, and a record that is one of several by weight:
https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resource-record-sets-values-weighted-alias.html
"""

from accounts.prod import dns, known


def lay(aws):
    def change(action, **record):
        aws.route53.change_resource_record_sets(
            HostedZoneId=known.HOSTED_ZONE, ChangeBatch={"Changes": [{"Action": action, "ResourceRecordSet": record}]}
        )

    api = {"HostedZoneId": dns.API_GATEWAY_ZONE, "DNSName": known.API_DOMAIN_TARGET, "EvaluateTargetHealth": True}
    change("UPSERT", Name="api.bluemoxon.com", Type="A", AliasTarget=api)
    landing = {"HostedZoneId": dns.CLOUDFRONT_ZONE, "DNSName": dns.LANDING, "EvaluateTargetHealth": False}
    change("DELETE", Name="www.bluemoxon.com", Type="A", AliasTarget=landing)
    change("CREATE", Name="www.bluemoxon.com", Type="A", AliasTarget=landing, SetIdentifier="landing", Weight=100)
