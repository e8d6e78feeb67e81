# Over 150 lines: one process, from its start to its end.
"""Serves one of BlueMoxon's AWS accounts, as it lives before anything is adopted.

    python rehearsal/world/serve.py --world prod --port 5001

Prints one line of JSON when the account is complete and answering; ends on SIGTERM.

With --commanded it obeys lines on standard input, and ends with it: `still` keeps the account as it is now, to be copied; `copy PORT`
serves such a copy there, beside the account; `drop PORT` ends it; `census` and `census PORT` print what census.py would.
"""

import argparse
import importlib
import json
import os
import signal
import sys
import time
import traceback
from functools import cache
from threading import Thread
from urllib.request import urlopen

from copies import Mould

# Two accounts, and one of them twice more: `actual` is production as the public record says it really is, `hands` as consoles would have left it.
ACCOUNTS = {"staging": "652617421195", "prod": "266672885920", "actual": "266672885920", "hands": "266672885920"}
HOST = "127.0.0.1"
THREADS = 16
# AWS keeps connections open far longer than an update pauses, and limits them far higher than one client can reach. A
# server that closes one just as a client sends fails that client's request.
IDLE_SECONDS = 300
CONNECTIONS = 1000


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", choices=ACCOUNTS, required=True, help="the account to serve")
    parser.add_argument("--port", type=int, required=True, help=f"TCP port on {HOST}")
    parser.add_argument("--habits", default="", help="with --world hands: what hands have done, by the names in accounts/hands, with commas between")
    parser.add_argument("--commanded", action="store_true", help="obey commands on standard input")
    return parser.parse_args()


def configure_emulator(account_id):
    """Settings the emulator reads once, when it is imported."""
    os.environ["MOTO_ACCOUNT_ID"] = account_id
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    os.environ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false"  # nobody starts a machine here; saves a second
    os.environ["MOTO_LAMBDA_STUB_ECR"] = "false"  # a function's image must be in its repository
    os.environ["MOTO_ACM_VALIDATION_WAIT"] = "-1"  # certificates are issued, not about to be


@cache
def application():
    """What answers. Copies take it over with the services that were asked for before: making one's routes costs up to a second."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

    from authorization.gate import ObeysRoles
    from cbor import AnswersInCbor
    from counted import Counted

    return Counted(AnswersInCbor(ObeysRoles(DomainDispatcherApplication(create_backend_app))))


def listen(port):
    """Takes the port before any other work: one that is in use is known at once."""
    from cheroot import wsgi

    from answering import Connection

    server = wsgi.Server((HOST, port), application(), numthreads=THREADS, request_queue_size=128, timeout=IDLE_SECONDS)
    server.keep_alive_conn_limit = CONNECTIONS
    server.ConnectionClass = Connection
    try:
        server.prepare()
    except OSError:
        sys.exit(f"{HOST}:{port} is in use, or may not be opened. Stop what listens there, or choose another port (--port; a rehearsal takes REHEARSAL_PORT and the thirty after it).")
    return server


def lay(world, account_id, port, habits=""):
    """Makes everything the account holds, through the API it is served by; returns how much that is."""
    from moto.moto_api._internal import mock_random

    from aws import Aws
    from census import census

    mock_random.seed(int(account_id))  # ids that are on no record are the same at every start
    aws = Aws(f"http://{HOST}:{port}", account_id)
    room = importlib.import_module(f"accounts.{world}")
    room.lay(aws, [habit for habit in habits.split(",") if habit]) if world == "hands" else room.lay(aws)
    return len(census(aws))


def serve(port):
    server = listen(port)
    Thread(target=server.serve, daemon=True).start()
    return server


def censuses_of(account_id):
    from aws import Aws
    from census import census
    from counted import COUNT, ONLOOKER, Censuses

    clients = cache(lambda port: Aws(f"http://{HOST}:{port}", account_id, agent=ONLOOKER))  # making them costs more than a census

    def answered(port):
        with urlopen(f"http://{HOST}:{port}{COUNT}") as answer:
            return int(answer.read())

    return Censuses(lambda port: census(clients(port)), answered)


def obey(server, port, account_id):
    censuses = censuses_of(account_id)
    mould = None
    for line in sys.stdin:
        command, asked = (line.split() + [str(port)])[:2]
        if command == "census":
            tell(census=censuses.of(asked))
        elif command == "still":
            if mould is not None:
                mould.melt()
            server.stop()
            mould = Mould(serve)
            censuses.still(str(port), application().answered)
            server = serve(port)
            tell(still=True)
        elif command in ("copy", "drop") and mould is not None:
            if command == "copy":
                censuses.copied(asked)
            mould.order(command, asked)
        else:
            sys.exit(f"{line.strip()!r} is no command, or comes before `still`. Known: census, still, copy, drop.")


def tell(**facts):
    print(json.dumps(facts, default=str), flush=True)


def main():
    asked = arguments()
    account_id = ACCOUNTS[asked.world]
    started = time.monotonic()
    configure_emulator(account_id)
    server = listen(asked.port)

    # The server's threads would outlive the main one: ending means ending all of them.
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: os._exit(0))
    try:
        import economy
        import fidelity

        economy.spare_the_emulator()
        fidelity.correct_the_emulator()
        Thread(target=server.serve, daemon=True).start()
        resources = lay(asked.world, account_id, asked.port, asked.habits)
    except Exception:
        traceback.print_exc()
        os._exit(1)

    seconds = round(time.monotonic() - started, 1)
    tell(ready=True, world=asked.world, account=account_id, port=asked.port, resources=resources, seconds=seconds)
    if not asked.commanded:
        signal.pause()
    obey(server, asked.port, account_id)
    os._exit(0)


if __name__ == "__main__":
    main()
