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
from pathlib import Path
from threading import Thread

from forms import form

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent / "world"))

# What is no reading, and what shows only in an answer that nothing asks for before an adoption. The rehearsal's stories rely on each.
UNASKED = {
    "apigateway.create_with_a_target": "hands alone make an API so",
    "apigateway_changes.update_api_mappings": "nothing is updated yet",
    "apigateway_changes.update_stages": "nothing is updated yet",
    "cloudwatch.make_composite_alarms": "hands alone make one",
    "cloudwatch.describe_the_kinds_that_are_asked_for": "hands alone make one of the other kind",
    "ec2_networks.let_protocols_through_by_their_numbers": "hands alone make such a rule",
    "functions.answer_without_docker": "invoking is no reading",
    "functions.update_functions": "nothing is updated yet",
    "function_configurations.keep_what_is_configured": "nothing is updated yet",
    "function_configurations.tell_changes": "nothing is updated yet",
    "function_urls.list_function_urls": "asked by discover alone",
}


def answered(world, account_id, port, left_out):
    """All that an account answers which lacks one correction: question -> field -> what stands there. None where it can't be laid."""
    import fidelity
    import serve
    from economy import spare_the_emulator
    from remembering import remembered

    spare_the_emulator()
    for fix in fidelity.FIXES:
        if fix is not left_out:
            fix()
    Thread(target=serve.listen(port).serve, daemon=True).start()
    serve.lay(world, account_id, port)
    return remembered(f"http://127.0.0.1:{port}")


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


def differences(one, other, unsettled=frozenset()):
    """Where two accounts answer differently: `question field`. What every start has its own of differs by its form alone."""
    for question in {**one, **other}:
        here, there = one.get(question, {}), other.get(question, {})
        for field in {**here, **there}:
            name = f"{question} {field}"
            seen = [_formed(each.get(field)) if name in unsettled else each.get(field) for each in (here, there)]
            if seen[0] != seen[1]:
                yield name


def _formed(met):
    return met and sorted({form(value) for value in met})


def service_of(correction):
    """Of a correction's name: an id that comes out of a generator differs also where nothing else of its service does."""
    return "lambda" if correction.startswith("function") else correction.split(".")[0].split("_")[0]


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
    # Times, serial numbers of certificates and the like.
    unsettled = set(differences(whole, without(None)))
    named = {f"{fix.__module__.removeprefix('fidelity.')}.{fix.__name__}": fix for fix in fidelity.FIXES}
    found = {}
    for name in unseen or named:
        if name not in UNASKED:
            other = without(named[name])
            own = (each for each in differences(whole, other, unsettled) if each.startswith(service_of(name))) if isinstance(other, dict) else ()
            found[name] = f"not laid: {other[:100]}" if isinstance(other, str) else next(own, None)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--port", type=int, required=True, help="a free port")
    parser.add_argument("corrections", nargs="*", help="these alone, as rds.describe_instances")
    asked = parser.parse_args()
    from serve import ACCOUNTS

    unseen = asked.corrections
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
