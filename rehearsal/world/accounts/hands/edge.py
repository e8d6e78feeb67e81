"""A distribution that hands have worked at: a web ACL in front of it, the bucket by its older host name, one path that refuses plain HTTP,
and the bucket's website as a second origin, as the console suggests: https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html
"""

from accounts.prod import known
from building.edge import counted

WEB_ACL = "arn:aws:wafv2:us-east-1:266672885920:global/webacl/bluemoxon/0b7c2f0e-8d5a-4c39-9f2e-5d1c6a3b7e90"  # invented

WEBSITE = {
    "Id": "S3-Website-bluemoxon-landing",
    "DomainName": "bluemoxon-landing.s3-website-us-west-2.amazonaws.com",
    "OriginPath": "",
    "CustomHeaders": {"Quantity": 0},
    "CustomOriginConfig": {
        "HTTPPort": 80,
        "HTTPSPort": 443,
        "OriginProtocolPolicy": "http-only",
        "OriginSslProtocols": {"Quantity": 1, "Items": ["TLSv1.2"]},
        "OriginReadTimeout": 30,
        "OriginKeepaliveTimeout": 5,
    },
    "ConnectionAttempts": 3,
    "ConnectionTimeout": 10,
    "OriginShield": {"Enabled": False},
    "OriginAccessControlId": "",
}


def lay(aws):
    answer = aws.cloudfront.get_distribution_config(Id=known.LANDING_CDN)
    config = answer["DistributionConfig"]
    (bucket,) = config["Origins"]["Items"]
    bucket["DomainName"] = "bluemoxon-landing.s3.amazonaws.com"
    config["Origins"] = counted([bucket, WEBSITE])
    config["DefaultCacheBehavior"]["ViewerProtocolPolicy"] = "https-only"
    config["WebACLId"] = WEB_ACL
    aws.cloudfront.update_distribution(Id=known.LANDING_CDN, IfMatch=answer["ETag"], DistributionConfig=config)
