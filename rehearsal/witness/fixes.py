"""Which answers each correction of the emulator changes.

    python rehearsal/witness/fixes.py --port 8690

Lays an account with all corrections and once more without each of them, and compares what the witness's questions are answered. A correction that
changes nothing there is told, unless it is listed below: it would be one that has no effect, as one of a name that the emulator never reads.
Takes a quarter of an hour. Ends with 2 where such a one is found.
"""

import argparse
import json
import os
import sys
from datetime import datetime
from pathlib import Path
from threading import Thread

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "world"))

# What is no reading, and what shows only in an answer that nothing asks for before an adoption. The rehearsal's stories rely on each.
UNASKED = {
    "functions.answer_without_docker": "invoking is no reading",
    "functions.update_functions": "nothing is updated yet",
    "function_urls.list_function_urls": "asked by discover alone",
}


def values(answer, path=""):
    """Field -> all that stands there, without what every start has its own of: times."""
    if isinstance(answer, dict):
        for name, each in answer.items():
            if name != "ResponseMetadata":
                yield from values(each, f"{path}.{name}" if path else name)
    elif isinstance(answer, list):
        yield path, len(answer)
        for each in answer:
            yield from values(each, f"{path}[]")
    elif not isinstance(answer, datetime):
        yield path, answer


def answered(world, account_id, port, left_out):
    """All that an account answers which lacks one correction: question -> field -> what stands there. None where it can't be laid."""
    import fidelity
    import serve
    from economy import spare_the_emulator

    spare_the_emulator()
    for fix in fidelity.FIXES:
        if fix is not left_out:
            fix()
    Thread(target=serve.listen(port).serve, daemon=True).start()
    serve.lay(world, account_id, port)
    return ask(f"http://127.0.0.1:{port}")


def ask(endpoint):
    import boto3

    from asking import Account
    from questions import QUESTIONS

    class Remembers(Account):
        """Keeps values: what is compared here is invented."""

        def keep(self, question, answer, shape):
            fields = self.met.setdefault(question, {})
            for path, value in values(answer):
                fields.setdefault(path, []).append(value)

    os.environ["AWS_ENDPOINT_URL"] = endpoint
    session = boto3.Session("test", "test", region_name="us-west-2")
    account = Remembers(session, "bluemoxon", {})
    for question in QUESTIONS:
        question(account)
    return {**account.met, "faults": {fault: [] for fault in account.faults}}


def apart(work):
    """Does `work` in a process of its own: what a correction has changed in this one stays changed."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        try:
            said = json.dumps(work(), default=str)
        except BaseException as fault:  # what ends this process must not run on in its parent's place
            said = json.dumps(f"{type(fault).__name__}: {str(fault).splitlines()[0] if str(fault) else ''}")
        with os.fdopen(writing, "w") as out:
            out.write(said)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as told:
        said = told.read()
    os.waitpid(child, 0)
    return json.loads(said)


def differences(one, other):
    """Where two accounts answer differently: `question field`."""
    for question in {**one, **other}:
        here, there = one.get(question, {}), other.get(question, {})
        yield from (f"{question} {field}" for field in {**here, **there} if here.get(field) != there.get(field))


def look(world, account_id, port, unseen):
    """Correction -> the first field that it changes in this account, None where it changes none."""
    import serve

    serve.configure_emulator(account_id)
    serve.application()  # imports all that every account apart needs, once
    import fidelity

    def without(fix):
        return apart(lambda: answered(world, account_id, port, fix))

    whole = without(None)
    if isinstance(whole, str):
        raise RuntimeError(f"the {world} account can't be laid: {whole}")
    # Serial numbers of certificates and the like: every start has its own.
    unsettled = set(differences(whole, without(None)))
    named = {f"{fix.__module__.removeprefix('fidelity.')}.{fix.__name__}": fix for fix in fidelity.FIXES}
    found = {}
    for name in unseen or named:
        if name not in UNASKED:
            other = without(named[name])
            found[name] = f"not laid: {other[:100]}" if isinstance(other, str) else next((each for each in differences(whole, other) if each not in unsettled), None)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, required=True, help="a free port")
    asked = parser.parse_args()
    from serve import ACCOUNTS

    unseen = None
    for world in ("staging", "actual", "prod"):
        found = apart(lambda: look(world, ACCOUNTS[world], asked.port, unseen))
        if isinstance(found, str):
            sys.exit(f"error: {found}")
        for name, where in found.items():
            if where:
                print(f"{name}: {where}", flush=True)
        unseen = [name for name, where in found.items() if not where]
        if not unseen:
            return 0
    for name in unseen:
        print(f"{name}: changes no answer")
    return 2


if __name__ == "__main__":
    sys.exit(main())
