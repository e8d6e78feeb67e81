"""Censuses of an account and its copies, none of which is taken again where nobody has asked for anything since.

A census asks some four hundred things. Between two of them nothing can have changed if nobody was answered but those who look on, and a copy
that nobody has asked yet holds what its mould holds, as every other such copy does.
"""

from threading import Lock

COUNT = "/requests-answered"
# What stands in each request of a client that asks what lives and changes nothing.
ONLOOKER = "bluemoxon-onlooker"
# A count, and what was found then.
UNKNOWN = (None, None)


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
    """By port; each is kept with the count that was read before it was taken.

    `take(port)` takes a census of what is served there, `answered(port)` reads the count of it.
    """

    def __init__(self, take, answered):
        self._take = take
        self._answered = answered
        self._kept = {}
        self._mould = UNKNOWN

    def of(self, port):
        """Everything that lives in the account, or the copy, that is served at this port."""
        answered = self._answered(port)
        for count, found in (self._kept.get(port, UNKNOWN), self._mould):
            if count == answered and found is not None:
                return found
        self._kept[port] = (answered, self._take(port))
        if answered == self._mould[0]:
            self._mould = self._kept[port]
        return self._kept[port][1]

    def still(self, port, answered):
        """From now on copies are cast from what the account at this port holds, which has answered so many requests."""
        count, found = self._kept.get(port, UNKNOWN)
        self._mould = (answered, found if count == answered else None)

    def copied(self, port):
        """At this port stands a new copy."""
        self._kept.pop(port, None)
