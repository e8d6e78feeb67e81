"""Holds what an account answers against what AWS is on record to answer.

    python rehearsal/witness/witness.py --name bluemoxon

Asks the account that the environment leads to (AWS_ENDPOINT_URL, AWS_REGION, credentials), and reads only. Prints names of fields and their
forms, never a value. Ends with 0 where nothing is to be said, with 2 where something is, with 1 where it could not ask.
"""

import argparse
import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import boto3
import yaml

from asking import Account
from compare import findings, judged
from questions import QUESTIONS

HERE = Path(__file__).parent
THREADS = 8


def record():
    return json.loads((HERE / "answers.json").read_text(encoding="utf-8"))


def excuses():
    return yaml.safe_load((HERE / "excuses.yaml").read_text(encoding="utf-8"))


def literals_in(answers):
    """Question -> field -> the values by which its form is told."""
    return {
        question: {path: frozenset(kind for kind in fact["kinds"] if kind.startswith("=")) for path, fact in each["fields"].items()}
        for question, each in answers.items()
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--name", required=True, help="what the names of the app's resources have in them")
    parser.add_argument("--emulated", action="store_true", help="the account is an emulated one: an excuse that excuses nothing is told")
    asked = parser.parse_args()

    known = record()
    account = Account(boto3.Session(), asked.name, literals_in(known["answers"]))
    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(lambda question: question(account), QUESTIONS))

    met = dict(sorted(account.met.items()))
    found = list(findings(known, met, dict(sorted(account.models.items()))))
    left = judged(found, excuses(), met if asked.emulated else ())
    for each in left:
        print(each)
    for fault in sorted(set(account.faults)):
        print(f"error: {fault}", file=sys.stderr)
    print(f"{len(met)} questions asked, {sum(map(len, met.values()))} fields met: {len(left)} findings")
    return 1 if account.faults else 2 if left else 0


if __name__ == "__main__":
    sys.exit(main())
