"""The one zone of both environments."""

from accounts.prod import known
from building.tags import pairs
from fidelity.acm import validation_record
from identity import born_as

CLOUDFRONT_ZONE = "Z2FDTNDATAQYW2"
API_GATEWAY_ZONE = "Z2OJLYMUO9EFXC"
LANDING = f"{known.LANDING_CDN_LABEL}.cloudfront.net"
FRONTEND = f"{known.FRONTEND_CDN_LABEL}.cloudfront.net"
STAGING_FRONTEND = "d3rkfi55tpd382.cloudfront.net"
STAGING_API = "d-3h13fsi1vl.execute-api.us-west-2.amazonaws.com"
# Staging's certificates are validated here as well; its ACM can't be asked from this account.
STAGING_ACCOUNT = "652617421195"
STAGING_CERTIFICATES = ["staging.app.bluemoxon.com", "staging.api.bluemoxon.com"]

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
    records.extend(_validations(aws))
    aws.route53.change_resource_record_sets(
        HostedZoneId=known.HOSTED_ZONE,
        ChangeBatch={"Changes": [{"Action": "CREATE", "ResourceRecordSet": record} for record in records]},
    )


def _validations(aws):
    """What ACM renews certificates by, of both accounts: made in the console, by "Create records in Route 53"."""
    own = [_asked(aws, certificate) for certificate in (known.CDN_CERTIFICATE, known.API_CERTIFICATE, known.LEFTOVER_CERTIFICATE)]
    for asked in [*own, *(validation_record(STAGING_ACCOUNT, domain) for domain in STAGING_CERTIFICATES)]:
        yield {"Name": asked["Name"], "Type": asked["Type"], "TTL": 300, "ResourceRecords": [{"Value": asked["Value"]}]}


def _asked(aws, certificate):
    """One record even for the CDN's certificate, which is the domain's and the wildcard's."""
    acm = aws.client("acm", certificate.split(":")[3])
    options = acm.describe_certificate(CertificateArn=certificate)["Certificate"]["DomainValidationOptions"]
    (asked,) = {option["ResourceRecord"]["Name"]: option["ResourceRecord"] for option in options}.values()
    return asked
