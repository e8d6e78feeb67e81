"""INVENTED. What nobody has on record about production, made up once, as such resources usually look.

Nothing here is a fact about the real account. `discover` finds these values in the emulated account as it
would find the real ones in AWS.
"""

# Ids
SUBNET_ASSOCIATIONS = {
    "public_a": "rtbassoc-0b9dc883bbc549f61",
    "public_b": "rtbassoc-0dab7b60d95081061",
    "private_a": "rtbassoc-058288a05075f2525",
    "private_b": "rtbassoc-0de3352e862d8bf50",
    "isolated_a": "rtbassoc-0f98c4cebdc2890ac",
    "isolated_b": "rtbassoc-068a845c09670aa78",
}
LAMBDA_EGRESS_RULE = "sgr-089d287950743ffe4"
DATABASE_FROM_LAMBDA_RULE = "sgr-01405aed1b6269f20"
DATABASE_FROM_STAGING_RULE = "sgr-07c42a0157c1c9ed6"
MAIN_ROUTES = "rtb-006b3cc8c35652b1a"
DEFAULT_GROUP = "sg-0d12cab44413ba800"
DEFAULT_GROUP_EGRESS_RULE = "sgr-062ef859172bc1878"
NETWORK_ACL = "acl-0daaad4e1208aced2"
NAT_ADDRESS = "52.36.118.204"
HTTP_API_INTEGRATION = "2df76cs"
HTTP_API_ROUTE = "y20vq4n"
IMAGES_CDN_LABEL = "du4nz20k7jmx15"

# The default VPC every account has, which nothing here uses.
DEFAULT_VPC = "vpc-07058205a7198f28a"
DEFAULT_VPC_SUBNETS = [
    "subnet-02019c2e55aa0e43a",
    "subnet-0122b7786fa7c3627",
    "subnet-00bdeaa7a2b66eeff",
    "subnet-09008ebed9141a220",
]
DEFAULT_VPC_ROUTES = "rtb-0fd9da774009718b4"
DEFAULT_VPC_GROUP = "sg-03fb1c76bf16e55b0"
DEFAULT_VPC_GROUP_EGRESS_RULE = "sgr-001759a3cf8f9e9e9"
DEFAULT_VPC_ACL = "acl-0a2338bc89a35b394"
DEFAULT_VPC_GATEWAY = "igw-008ce32d0a88cf466"

# Settings
DATABASE_GROUP_NAME = "bluemoxon-db-sg"
DATABASE_GROUP_DESCRIPTION = "Security group for BlueMoxon database"
DATABASE_SUBNETS_DESCRIPTION = "Isolated subnets for BlueMoxon database"
DATABASE_INSTANCE = {
    "EngineVersion": "16.6",
    "DBInstanceClass": "db.t3.small",
    "AllocatedStorage": 50,
    "MaxAllocatedStorage": 100,
    "StorageType": "gp3",
    "StorageEncrypted": True,
    "MasterUsername": "bluemoxon_admin",
    "MasterUserPassword": "not-the-real-password",
    "BackupRetentionPeriod": 7,
    "PreferredBackupWindow": "03:00-04:00",
    "PreferredMaintenanceWindow": "sun:04:00-sun:05:00",
    "DeletionProtection": True,
    "AutoMinorVersionUpgrade": True,
    "CopyTagsToSnapshot": True,
    "EnableCloudwatchLogsExports": ["postgresql", "upgrade"],
}
LOG_RETENTION_DAYS = 30
API_KEY_HASH = "0" * 64
EDITOR_EMAILS = "editor@example.com"
REPOSITORY = {"tag_mutability": "MUTABLE", "scan_on_push": True}

# Tags that hands put on what they made, and nobody declared.
HAND_TAGS = {"CreatedBy": "aws-cli", "Purpose": "bluemoxon production"}
