"""ACM certificates: CloudFront's in us-east-1, the API's in us-west-2, and one that staging left here."""

from accounts.prod import known
from building.gateway import certificate


def lay(aws):
    certificate(aws, known.CDN_CERTIFICATE, "*.bluemoxon.com", ["bluemoxon.com"])
    certificate(aws, known.API_CERTIFICATE, "api.bluemoxon.com")
    certificate(aws, known.LEFTOVER_CERTIFICATE, "staging.api.bluemoxon.com")
