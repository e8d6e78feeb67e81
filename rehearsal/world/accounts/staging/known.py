"""Staging's ids and ARNs that are on record."""

VPC = "vpc-03f78def84c9e85e0"
PUBLIC_A = "subnet-0c5f84e98ba25334d"
PRIVATE_B = "subnet-0ceb0276fa36428f2"
PRIVATE_C = "subnet-09eeb023cb49a83d5"
PRIVATE_D = "subnet-0bfb299044084bad3"
PRIVATE = [PRIVATE_B, PRIVATE_C, PRIVATE_D]
ELASTIC_IP = "eipalloc-0b4dc0b1aba0c7b27"
NAT_GATEWAY = "nat-0976b52974205934f"
PRIVATE_ROUTES = "rtb-00c330cfe9829abc4"
S3_ENDPOINT = "vpce-0fa311c71ef94ad87"
SECRETS_ENDPOINT = "vpce-090b1d2f90e8e19cf"
LAMBDA_GROUP = "sg-050fb5268bcd06443"
PEERING = "pcx-02121caf322533640"
PROD_VPC = "vpc-023f4b1dc7c2c4296"
PROD_VPC_CIDR = "10.0.0.0/16"

DATABASE = "bluemoxon-staging-db"
DATABASE_SECRET_NAME = "bluemoxon-staging/database"
DATABASE_SECRET_PATTERN = "arn:aws:secretsmanager:us-west-2:652617421195:secret:bluemoxon-staging/database*"
PROD_DATABASE_SECRET = "arn:aws:secretsmanager:us-west-2:266672885920:secret:bluemoxon/db-credentials-Firmtl"

API_FUNCTION = "bluemoxon-staging-api"
API_ROLE = "bluemoxon-staging-api-exec-role"
WORKER_FUNCTION = "bluemoxon-staging-analysis-worker"
WORKER_ROLE = "bluemoxon-staging-analysis-worker-exec-role"
SCRAPER_FUNCTION = "bluemoxon-staging-scraper"
SCRAPER_ROLE = "bluemoxon-staging-scraper-exec-role"
DB_SYNC_FUNCTION = "bluemoxon-staging-db-sync"
DB_SYNC_ROLE = "bluemoxon-staging-db-sync-role"
QUEUE = "bluemoxon-staging-analysis-jobs"
DEAD_LETTERS = "bluemoxon-staging-analysis-jobs-dlq"
CODE = ("bluemoxon-frontend-staging", "lambda/bluemoxon-api.zip")
LOG_RETENTION_DAYS = 14

FRONTEND_BUCKET = "bluemoxon-frontend-staging"
IMAGES_BUCKET = "bluemoxon-images-staging"
FRONTEND_CDN_LABEL = "d3rkfi55tpd382"
IMAGES_CDN_LABEL = "d2zwmzka4w6cws"
IMAGES_CDN_DOMAIN = f"{IMAGES_CDN_LABEL}.cloudfront.net"
CDN_CERTIFICATE = "arn:aws:acm:us-east-1:652617421195:certificate/cc72c0b6-da3d-4ffa-8a9d-faffeb52283f"
API_CERTIFICATE = "arn:aws:acm:us-west-2:652617421195:certificate/2de326a8-d05e-4a54-8115-acb4e8eacc85"
HTTP_API = "ikxdby8a89"
API_DOMAIN_TARGET = "d-3h13fsi1vl.execute-api.us-west-2.amazonaws.com"

USER_POOL = "us-west-2_xhoIfvlHv"
USER_POOL_CLIENT = "f3o3gvjtmc32kjg6v047m0gh2"

# What Terraform puts on whatever takes tags; some resources have a Name too.
TAGS = {"Project": "bluemoxon", "Application": "bluemoxon", "Environment": "staging", "ManagedBy": "terraform"}


def named(name):
    return {**TAGS, "Name": name}
