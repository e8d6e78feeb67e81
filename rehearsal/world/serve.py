"""Serves one of BlueMoxon's two AWS accounts, as it lives before anything is adopted.

    python rehearsal/world/serve.py --world prod --port 5001

Prints one line of JSON when the account is complete and answering; ends on SIGTERM.
"""

import argparse
import importlib
import json
import os
import signal
import sys
import time

ACCOUNTS = {"staging": "652617421195", "prod": "266672885920"}
HOST = "127.0.0.1"
THREADS = 16


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--world", choices=ACCOUNTS, required=True, help="the account to serve")
    parser.add_argument("--port", type=int, required=True, help="TCP port on 127.0.0.1")
    return parser.parse_args()


def emulate(account_id):
    """Settings the emulator reads once, when it is imported."""
    os.environ["MOTO_ACCOUNT_ID"] = account_id
    os.environ["MOTO_IAM_LOAD_MANAGED_POLICIES"] = "true"
    os.environ["MOTO_EC2_LOAD_DEFAULT_AMIS"] = "false"  # saves a second
    os.environ["MOTO_LAMBDA_STUB_ECR"] = "false"  # a function's image must be in its repository
    os.environ["MOTO_ACM_VALIDATION_WAIT"] = "-1"  # certificates are issued, not about to be
    os.environ.setdefault("AWS_DEFAULT_REGION", "us-west-2")


def listen(port):
    """Takes the port first: a port that is in use is known before any work is done."""
    from cheroot import wsgi
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

    application = DomainDispatcherApplication(create_backend_app)
    server = wsgi.Server((HOST, port), application, numthreads=THREADS, request_queue_size=128)
    server.shutdown_timeout = 1
    try:
        server.prepare()
    except OSError as fault:
        sys.exit(f"{HOST}:{port} cannot be opened: {fault}. Choose another --port, or stop what listens there.")
    return server


def main():
    asked = arguments()
    account_id = ACCOUNTS[asked.world]
    started = time.monotonic()
    emulate(account_id)
    server = listen(asked.port)
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))
    signal.signal(signal.SIGINT, lambda *_: os._exit(0))

    from threading import Thread

    import fidelity
    from moto.moto_api._internal import mock_random

    from aws import Aws
    from census import census

    mock_random.seed(int(account_id))  # the ids nobody has written down are the same at every start
    fidelity.correct_the_emulator()
    Thread(target=server.serve, daemon=True).start()

    aws = Aws(f"http://{HOST}:{asked.port}", account_id)
    importlib.import_module(f"accounts.{asked.world}").lay(aws)
    ready = {
        "ready": True,
        "world": asked.world,
        "account": account_id,
        "port": asked.port,
        "resources": len(census(aws)),
        "seconds": round(time.monotonic() - started, 1),
    }
    print(json.dumps(ready), flush=True)
    signal.pause()


if __name__ == "__main__":
    main()
