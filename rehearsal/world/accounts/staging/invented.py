"""INVENTED. What nobody has on record about staging, made up once, as such resources usually look.

Nothing here is a fact about the real account. `discover` finds these values in the emulated account as it
would find the real ones in AWS.
"""

# Ids
INTERNET_GATEWAY = "igw-047fcef2bac1bd959"
MAIN_ROUTES = "rtb-0b6ad5ef8c15c4d5e"
DEFAULT_GROUP = "sg-0f48b5a6d39846d00"
DEFAULT_GROUP_EGRESS_RULE = "sgr-028ab17db180c4d5e"
NETWORK_ACL = "acl-056b1431bbcfcb0df"
SUBNET_ASSOCIATIONS = {
    "private_b": "rtbassoc-0b227088b2f91476b",
    "private_c": "rtbassoc-0194814752f53071b",
    "private_d": "rtbassoc-0967e863460278ef0",
}
NAT_ADDRESS = "44.238.61.17"
DATABASE_GROUP = "sg-0139a876e61fb6012"
ENDPOINTS_GROUP = "sg-00abeb3e55bba31a9"
LAMBDA_EGRESS_RULE = "sgr-0a4ba618f0a2fd66f"
DATABASE_FROM_LAMBDA_RULE = "sgr-0a8976eb940505c21"
DATABASE_EGRESS_RULE = "sgr-00b8e7577bba30ddf"
ENDPOINTS_HTTPS_RULES = {
    "10.0.0.0/8": "sgr-0890aa765c8730783",
    "172.16.0.0/12": "sgr-00ca378bfe1c00acd",
    "192.168.0.0/16": "sgr-009750db26696870a",
}
ENDPOINTS_EGRESS_RULE = "sgr-0e8361d459b57f390"
DATABASE_SECRET_SUFFIX = "MoBZhQ"
QUEUE_MAPPING = "5e61a987-01a0-4757-9c92-42f70b55435e"
FRONTEND_CDN = "EH0QSEB4OQKLVW"
IMAGES_CDN = "EEC2SLBOVJMNHN"
FRONTEND_IDENTITY = "EIEGMO9P5BJBRF"
FRONTEND_IDENTITY_USER = "7d1c4b2f90e8a356" + "b" * 80
IMAGES_IDENTITY = "E0REKYFPTY53RY"
IMAGES_IDENTITY_USER = "51e9a4c07f3b82d6" + "c" * 80
HTTP_API_INTEGRATION = "l0u8zg8"
HTTP_API_ROUTE = "e78b0nm"
API_MAPPING = "81jtuh"

# Settings: the default VPC's subnets, in zones a to d, are 172.31.0.0/20, .16.0, .32.0 and .48.0.
API_KEY_HASH = "1" * 64
EDITOR_EMAILS = "editor@example.com"
DATABASE_PASSWORD = "not-the-real-password"
DEPLOY_POLICY = {
    "LambdaDeployment": (
        ["lambda:UpdateFunctionCode", "lambda:GetFunction", "lambda:PublishVersion", "lambda:UpdateAlias"],
        ["arn:aws:lambda:us-west-2:652617421195:function:bluemoxon-*"],
    ),
    "S3FrontendDeployment": (
        ["s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:ListBucket"],
        ["arn:aws:s3:::bluemoxon-frontend-staging", "arn:aws:s3:::bluemoxon-frontend-staging/*"],
    ),
}
