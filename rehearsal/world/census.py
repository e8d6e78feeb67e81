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

from aws import Aws
from reading import READERS

THREADS = 8


def census(aws):
    def read(reader):
        return list(reader(aws))

    with ThreadPoolExecutor(THREADS) as threads:
        found = [resource for resources in threads.map(read, READERS) for resource in resources]
    return {f"{kind}:{identity}": attributes for kind, identity, attributes in sorted(found, key=lambda each: each[:2])}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--endpoint", required=True, help="where the account is served")
    parser.add_argument("--account", required=True, help="the account's id: another account is refused")
    parser.add_argument("--out", help="file to write instead of the standard output")
    asked = parser.parse_args()

    aws = Aws(asked.endpoint, asked.account)
    answering = aws.sts.get_caller_identity()["Account"]
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
