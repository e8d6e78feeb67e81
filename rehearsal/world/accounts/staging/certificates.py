"""ACM certificates: CloudFront's in us-east-1, the API's in us-west-2."""

from accounts.staging import known
from building.gateway import certificate


def lay(aws):
    certificate(aws, known.CDN_CERTIFICATE, "staging.app.bluemoxon.com")
    certificate(aws, known.API_CERTIFICATE, "staging.api.bluemoxon.com")
