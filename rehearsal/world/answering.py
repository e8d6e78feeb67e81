"""How the accounts answer over HTTP."""

from io import BytesIO

from cheroot import server


class WholeAnswer(server.HTTPRequest):
    """Headers and body leave in one piece, as a short answer of AWS does.

    Sent apart, a client under load has read the headers and then found its connection closed, once in some hundred runs.
    A request may name the host it was meant for (RFC 9112, 3.2.2): the account answers for those that no machine has.
    """

    def __init__(self, server, conn):
        super().__init__(server, conn, strict_mode=False)

    def respond(self):
        wire, held = self.conn.wfile, BytesIO()
        self.conn.wfile = held
        try:
            super().respond()
        finally:
            self.conn.wfile = wire
            wire.write(held.getvalue())


class Connection(server.HTTPConnection):
    RequestHandlerClass = WholeAnswer
