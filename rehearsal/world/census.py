"""Counts everything in an account, through the AWS API alone.

    python rehearsal/world/census.py --endpoint http://127.0.0.1:5001 --account 266672885920 --out before.json

Prints { "<service>:<type>:<id>": { attributes } }, sorted. What changes by itself (times of last use, revision
ids, message counts) is left out, so that two equal censuses mean: nothing was lost, nothing was changed. Times
of creation stay: a resource that was deleted and made again does not pass for the old one.
"""

import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor

from botocore.exceptions import EndpointConnectionError

from aws import Aws
from reading import READERS

THREADS = 8


def census(aws):
    def read(reader):
        return list(reader(aws))

    with ThreadPoolExecutor(THREADS) as threads:
        found = [resource for resources in threads.map(read, READERS) for resource in resources]
    return {f"{kind}:{identity}": _settled(attributes) for kind, identity, attributes in found}


def _settled(value):
    """The order in which AWS lists plain values (methods, subnets, actions) means nothing."""
    if isinstance(value, dict):
        return {name: _settled(each) for name, each in value.items()}
    if isinstance(value, list):
        plain = all(isinstance(each, str) for each in value)
        return sorted(value) if plain else [_settled(each) for each in value]
    return value


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--endpoint", required=True, help="where the account is served")
    parser.add_argument("--account", required=True, help="the account's id: another account is refused")
    parser.add_argument("--out", help="file to write instead of the standard output")
    asked = parser.parse_args()

    aws = Aws(asked.endpoint, asked.account)
    try:
        answering = aws.sts.get_caller_identity()["Account"]
    except EndpointConnectionError:
        sys.exit(f"{asked.endpoint} doesn't answer. Start it: python rehearsal/world/serve.py --help")
    if answering != asked.account:
        sys.exit(f"{asked.endpoint} is account {answering}, not {asked.account}. Give the endpoint of that account.")
    text = json.dumps(census(aws), indent=2, sort_keys=True, default=str) + "\n"
    if asked.out:
        with open(asked.out, "w", encoding="utf-8") as file:
            file.write(text)
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
