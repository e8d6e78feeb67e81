"""The AWS clients everything here goes through: the emulated account's own API, over the port it is served on."""

from functools import cache

import boto3
from botocore.config import Config

REGION = "us-west-2"
CERTIFICATE_REGION = "us-east-1"  # CloudFront reads its certificates here.

# The emulator takes its account id from its own settings, whatever the key.
CREDENTIALS = {"aws_access_key_id": "test", "aws_secret_access_key": "test"}


@cache
def session():
    """One for every account and copy: it keeps the descriptions of the services, which take seconds to read."""
    return boto3.Session(region_name=REGION, **CREDENTIALS)


class Aws:
    """One account: `aws.ec2`, `aws.lambda_`, ... are boto3 clients, made when first used."""

    def __init__(self, endpoint, account_id, agent=None):
        """`agent` stands in every request, by which whoever answers knows who asks."""
        self.account_id = account_id
        self._endpoint = endpoint
        self._config = Config(s3={"addressing_style": "path"}, max_pool_connections=32, retries={"max_attempts": 2}, user_agent_extra=agent)
        self.client = cache(self._client)

    def _client(self, service, region=REGION):
        return session().client(service, region_name=region, endpoint_url=self._endpoint, config=self._config)

    def __getattr__(self, name):
        return self.client(name.rstrip("_").replace("_", "-"))

    def arn(self, service, resource, region=REGION):
        return f"arn:aws:{service}:{region}:{self.account_id}:{resource}"
