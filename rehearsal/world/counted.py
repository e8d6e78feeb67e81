"""Censuses of an account and its copies, none of which is taken again where nobody has asked for anything since.

A census asks some four hundred things. Between two of them nothing can have changed if nobody was answered but those who look on, and a copy
that nobody has asked yet holds what its mould holds, as every other such copy does.
"""

from threading import Lock
from urllib.request import urlopen

from aws import Aws
from census import census

COUNT = "/requests-answered"
# What stands in each request of a client that asks what lives and changes nothing.
ONLOOKER = "bluemoxon-onlooker"


class Counted:
    """A WSGI application that counts what another one has answered to anybody but those who look on. A copy goes on from its mould's count."""

    def __init__(self, application):
        self.application = application
        self.answered = 0
        self._lock = Lock()

    def __call__(self, environ, start_response):
        if environ["PATH_INFO"] == COUNT:
            start_response("200 OK", [("Content-Type", "text/plain")])
            return [str(self.answered).encode()]
        try:
            return self.application(environ, start_response)
        finally:
            # Once it is answered: whoever reads the count and then looks sees all that was done by then.
            if ONLOOKER not in environ.get("HTTP_USER_AGENT", ""):
                with self._lock:
                    self.answered += 1


class Censuses:
    """By port; each is kept with the count that was read before it was taken."""

    def __init__(self, host, account_id):
        self._host = host
        self._account_id = account_id
        self._clients = {}  # making them costs more than a census
        self._kept = {}
        self._mould = (None, None)

    def of(self, port):
        """Everything that lives in the account, or the copy, that is served at this port."""
        answered = self._answered(port)
        count, found = self._kept.get(port) or self._mould
        if count != answered or found is None:
            found = census(self._client(port))
            self._kept[port] = (answered, found)
            if answered == self._mould[0]:
                self._mould = self._kept[port]
        return found

    def still(self, port, answered):
        """From now on copies are cast from what the account at this port holds, which has answered so many requests."""
        count, found = self._kept.get(port, (None, None))
        self._mould = (answered, found if count == answered else None)

    def copied(self, port):
        """At this port stands a new copy."""
        self._kept.pop(port, None)

    def _answered(self, port):
        with urlopen(f"http://{self._host}:{port}{COUNT}") as answer:
            return int(answer.read())

    def _client(self, port):
        if port not in self._clients:
            self._clients[port] = Aws(f"http://{self._host}:{port}", self._account_id, agent=ONLOOKER)
        return self._clients[port]
