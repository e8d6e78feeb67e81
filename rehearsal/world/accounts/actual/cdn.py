"""CloudFront: the app with its images, and the landing site. The images have no distribution of their own."""

from accounts.prod import cdn as prod


def lay(aws):
    prod.origin_access(aws)
    prod.strip_prefix(aws)
    prod.frontend(aws)
    prod.landing(aws)
