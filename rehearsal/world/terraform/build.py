"""Writes staging.tfstate, beside this file: what Terraform had recorded about staging before anything was adopted.

    python rehearsal/world/terraform/build.py            writes it
    python rehearsal/world/terraform/build.py --check    ends with 1 when the file is not what this would write

It is written from what is on record (the modules and their declarations, `known.py`) and from the same made-up ids as the
account itself (`invented.py`), not from the emulated account and not from the program. A state is Terraform's memory, not
AWS's answer: it holds what was last applied, is silent about what hands changed since, and has ids of its own where
AWS's are something else. Describing the live account would have lost exactly that. That both agree on every id is asserted by
the rehearsal, which finds each row in the state as it finds it in the account.

Attributes that nobody has on record and that tell nothing (unique ids of roles, host names AWS made up) are left out. Its
secrets are those of the world: obviously fake, and marked as sensitive, as Terraform marks them.
"""

import argparse
import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from accounts import STAGING  # noqa: E402
from accounts.staging import invented, known  # noqa: E402
from terraform.modules import (  # noqa: E402
    analysis_worker,
    api_gateway,
    cloudfront,
    cognito,
    db_sync_lambda,
    lambda_function,
    rds,
    s3,
    scraper_lambda,
    secrets,
    vpc_networking,
)
from terraform.recording import lookup, module  # noqa: E402

FILE = HERE / "staging.tfstate"
APP = "staging.app.bluemoxon.com"


def root():
    yield lookup("aws_caller_identity", "current", {"id": STAGING, "account_id": STAGING})
    yield lookup("aws_region", "current", {"id": "us-west-2", "name": "us-west-2"})
    yield lookup("aws_subnets", "default", {"id": "us-west-2", "ids": [known.PUBLIC_A, *known.PRIVATE]}, index=0)
    yield lookup("aws_vpc", "default", {"id": known.VPC, "cidr_block": "172.31.0.0/16", "default": True}, index=0)


def frontend_cdn():
    return cloudfront.resources(
        invented.FRONTEND_CDN,
        known.FRONTEND_CDN_LABEL,
        known.FRONTEND_BUCKET,
        identity=invented.FRONTEND_IDENTITY,
        user=invented.FRONTEND_IDENTITY_USER,
        comment="BlueMoxon Frontend - staging",
        root="index.html",
        ttl=(86_400, 31_536_000),
        aliases=[APP],
        certificate=known.CDN_CERTIFICATE,
    )


def images_cdn():
    return cloudfront.resources(
        invented.IMAGES_CDN,
        known.IMAGES_CDN_LABEL,
        known.IMAGES_BUCKET,
        identity=invented.IMAGES_IDENTITY,
        user=invented.IMAGES_IDENTITY_USER,
        comment="BlueMoxon Images CDN - staging",
        root="",
        ttl=(604_800, 2_592_000),
    )


def modules():
    """Module address -> its resources. The conditional ones have `count`, so their addresses end in [0]."""
    cors = [f"https://{APP}", "https://staging.api.bluemoxon.com"]
    return {
        "module.analysis_worker[0]": analysis_worker.resources(),
        "module.api_gateway[0]": api_gateway.resources(),
        "module.cognito[0]": cognito.resources(),
        "module.database[0]": rds.resources(),
        "module.database_secret[0]": secrets.resources(),
        "module.db_sync_lambda[0]": db_sync_lambda.resources(),
        "module.frontend_bucket": s3.resources(known.FRONTEND_BUCKET, identity=invented.FRONTEND_IDENTITY),
        "module.frontend_cdn[0]": frontend_cdn(),
        "module.images_bucket": s3.resources(
            known.IMAGES_BUCKET, identity=invented.IMAGES_IDENTITY, cors_origins=cors
        ),
        "module.images_cdn[0]": images_cdn(),
        "module.lambda[0]": lambda_function.resources(),
        "module.scraper_lambda[0]": scraper_lambda.resources(),
        "module.vpc_networking[0]": vpc_networking.resources(),
    }


def state():
    return {
        "version": 4,
        "terraform_version": "1.6.6",  # invented; 1.6.0 or newer was required
        "serial": 118,  # invented
        "lineage": "0b8d2c5e-6c0f-4a53-9d5b-3b1f7d0c9a41",  # invented
        "outputs": {},
        "resources": [*root(), *(each for address, found in modules().items() for each in module(address, found))],
        "check_results": None,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare instead of writing")
    text = json.dumps(state(), indent=2) + "\n"
    if not parser.parse_args().check:
        FILE.write_text(text, encoding="utf-8")
    elif FILE.read_text(encoding="utf-8") != text:
        sys.exit(f"{FILE.name} is not what its builder makes. Write it: python rehearsal/world/terraform/build.py")


if __name__ == "__main__":
    main()
