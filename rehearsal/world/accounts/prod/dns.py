"""The one zone of both environments."""

from accounts.prod import known
from aws import CERTIFICATE_REGION
from building.tags import pairs
from identity import born_as

CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2"
API_GATEWAY_ZONE = "Z2OJLYMUO9EFXC"
LANDING = f"{known.LANDING_CDN_LABEL}.cloudfront.net"
FRONTEND = f"{known.FRONTEND_CDN_LABEL}.cloudfront.net"
STAGING_FRONTEND = "d3rkfi55tpd382.cloudfront.net"
STAGING_API = "d-3h13fsi1vl.execute-api.us-west-2.amazonaws.com"

ALIASES = [  # name, types, target, the target's zone
    ("bluemoxon.com", ["A", "AAAA"], LANDING, CLOUDFRONT_ZONE),
    ("www.bluemoxon.com", ["A", "AAAA"], LANDING, CLOUDFRONT_ZONE),
    ("app.bluemoxon.com", ["A", "AAAA"], FRONTEND, CLOUDFRONT_ZONE),
    ("staging.app.bluemoxon.com", ["A", "AAAA"], STAGING_FRONTEND, CLOUDFRONT_ZONE),
    ("api.bluemoxon.com", ["A"], known.API_DOMAIN_TARGET, API_GATEWAY_ZONE),
    ("staging.api.bluemoxon.com", ["A"], STAGING_API, API_GATEWAY_ZONE),
]


def lay(aws):
    with born_as(hosted_zone=known.HOSTED_ZONE):
        aws.route53.create_hosted_zone(
            Name="bluemoxon.com",
            CallerReference="terraform-bluemoxon",
            HostedZoneConfig={"Comment": "BlueMoxon domain - managed by Terraform", "PrivateZone": False},
        )
    aws.route53.change_tags_for_resource(
        ResourceType="hostedzone", ResourceId=known.HOSTED_ZONE, AddTags=pairs(known.TERRAFORM_TAGS)
    )
    records = [
        {
            "Name": name,
            "Type": record_type,
            "AliasTarget": {"HostedZoneId": zone, "DNSName": target, "EvaluateTargetHealth": False},
        }
        for name, types, target, zone in ALIASES
        for record_type in types
    ]
    records.append(_validation(aws))
    aws.route53.change_resource_record_sets(
        HostedZoneId=known.HOSTED_ZONE,
        ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record} for record in records]},
    )


def _validation(aws):
    """The record ACM renews the CDN's certificate by."""
    acm = aws.client("acm", CERTIFICATE_REGION)
    options = acm.describe_certificate(CertificateArn=known.CDN_CERTIFICATE)["Certificate"]["DomainValidationOptions"]
    asked = options[0]["ResourceRecord"]
    return {"Name": asked["Name"], "Type": asked["Type"], "TTL": 300, "ResourceRecords": [{"Value": asked["Value"]}]}
