"""CloudFront."""


def _certificate(answer):
    """A distribution says other things of its certificate where it has none of its own."""
    viewer = answer["DistributionConfig"].get("ViewerCertificate", {})
    return "default certificate" if viewer.get("CloudFrontDefaultCertificate", True) else "own certificate"


def distributions(account):
    account.ask("cloudfront.ListDistributions")
    for each in account.items("cloudfront.ListDistributions", "DistributionList.Items"):
        account.ask("cloudfront.GetDistribution", Id=each["Id"])
        account.ask("cloudfront.GetDistributionConfig", kind=_certificate, Id=each["Id"])


def origin_access(account):
    listed = account.ask("cloudfront.ListOriginAccessControls") or {}
    for each in listed.get("OriginAccessControlList", {}).get("Items", []):
        account.ask("cloudfront.GetOriginAccessControl", Id=each["Id"])
    for each in account.items("cloudfront.ListCloudFrontOriginAccessIdentities", "CloudFrontOriginAccessIdentityList.Items"):
        account.ask("cloudfront.GetCloudFrontOriginAccessIdentity", Id=each["Id"])


def edge_functions(account):
    listed = account.ask("cloudfront.ListFunctions") or {}
    for name in sorted({each["Name"] for each in listed.get("FunctionList", {}).get("Items", [])}):
        for stage in ("DEVELOPMENT", "LIVE"):
            account.ask("cloudfront.DescribeFunction", none=("NoSuchFunctionExists",), Name=name, Stage=stage)


QUESTIONS = [distributions, origin_access, edge_functions]
