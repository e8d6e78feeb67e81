"""Copies of an account that is being served: whatever befalls one is undone by dropping it.

A copy is a process of its own. Memory is shared until one of the two writes, so it costs next to nothing. Only a process in
which nothing runs may be copied; one that serves is never still. So the account is copied once while its server pauses, into
a mould that serves nothing and only waits, and every copy is cast from that.
"""

import gc
import json
import os
import signal
import time


class Mould:
    """The account as it was at one moment. Ends with the process that made it, and with it every copy."""

    def __init__(self, serve):
        """`serve(port)` serves what this process holds; it returns. Called while no other thread runs."""
        orders, self._orders = os.pipe()
        gc.freeze()  # a collection would write to all that the copies share
        self._process = os.fork()
        if self._process == 0:
            os.close(self._orders)
            _wait_for_orders(os.fdopen(orders), serve)
        os.close(orders)

    def order(self, word, port):
        """`copy` or `drop`. The mould, or what it casts, answers on the standard output."""
        os.write(self._orders, f"{word} {port}\n".encode())

    def melt(self):
        os.close(self._orders)
        os.waitpid(self._process, 0)


def _wait_for_orders(orders, serve):
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the whole group; the end comes by the pipe.
    copies = {}
    for line in orders:
        word, port = line.split()
        if word == "copy":
            copies[port] = _cast(int(port), serve, orders)
        else:
            _end(copies.pop(port))
            _tell(dropped=int(port))
    for process in copies.values():
        _end(process)
    os._exit(0)


def _cast(port, serve, orders):
    mould = os.getpid()
    copy = os.fork()
    if copy != 0:
        return copy
    orders.close()
    try:
        serve(port)
    except SystemExit as refused:
        _tell(refused=str(refused))
        os._exit(1)
    _tell(copied=port)
    while os.getppid() == mould:
        time.sleep(0.2)
    os._exit(0)


def _tell(**facts):
    print(json.dumps(facts), flush=True)


def _end(process):
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
