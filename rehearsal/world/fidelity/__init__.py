"""Corrects the emulator (moto 5.2.5) where it differs from what AWS documents.

Each fix is a small function that names the page of the AWS API Reference it follows. The emulator is moved
toward that page, never toward what the program would like to read. All fixes are listed here, and nowhere else.
"""

from fidelity import (
    acm,
    apigateway,
    apigateway_changes,
    cloudfront_distributions,
    cloudfront_functions,
    cloudfront_identities,
    cloudwatch,
    cognito,
    ec2,
    ec2_networks,
    function_configurations,
    function_urls,
    functions,
    kms,
    logs,
    rds,
    rds_clusters,
    route53,
    s3,
    sqs,
)

SERVICES = [
    acm,
    apigateway,
    apigateway_changes,
    cloudfront_distributions,
    cloudfront_functions,
    cloudfront_identities,
    cloudwatch,
    cognito,
    ec2,
    ec2_networks,
    function_urls,
    functions,
    function_configurations,
    kms,
    logs,
    rds,
    rds_clusters,
    route53,
    s3,
    sqs,
]
FIXES = [fix for service in SERVICES for fix in service.FIXES]


def correct_the_emulator():
    """Once, before the emulator serves its first request."""
    for fix in FIXES:
        fix()
