"""A refusal as the service itself would send it: https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html"""

import json
from xml.sax.saxutils import escape


class Refusal(Exception):
    def __init__(self, code, message):
        super().__init__(message)
        self.code = code
        self.message = message

    @classmethod
    def of_a_right(cls, who, action, resource, decision):
        why = f"because no identity-based policy allows the {action} action" if decision == "not allowed" else "with an explicit deny in an identity-based policy"
        return cls(None, f"User: {who} is not authorized to perform: {action} on resource: {resource} {why}")

    @classmethod
    def of_the_emulator(cls, what):
        """No answer of AWS's: the rehearsal itself can't judge this request, so it is let in nowhere."""
        return cls(None, f"The emulated account {what}")


def answer(refusal, asked, start_response):
    """JSON where the service speaks that, XML otherwise; no client tries such an answer again."""
    code = refusal.code or denial_code(asked.signed_for, speaks_json(asked.service))
    if speaks_json(asked.service):
        status, kind, body = "400 Bad Request", "application/json", json.dumps({"__type": code, "message": refusal.message})
    else:
        status, kind, body = "403 Forbidden", "text/xml", as_xml(asked.signed_for, code, refusal.message)
    content = b"" if asked.method == "HEAD" else body.encode()
    start_response(status, [("Content-Type", kind), ("Content-Length", str(len(content))), ("X-Amzn-Errortype", code)])
    return [content]


def denial_code(service, json_spoken):
    if service == "ec2":
        return "UnauthorizedOperation"
    return "AccessDeniedException" if json_spoken else "AccessDenied"


def speaks_json(service):
    from moto.core.utils import get_service_model

    return get_service_model(service).protocol not in ("ec2", "query", "rest-xml")


def as_xml(service, code, message):
    error = f"<Code>{code}</Code><Message>{escape(message)}</Message>"
    if service == "s3":
        return f"<Error>{error}</Error>"
    if service == "ec2":
        return f"<Response><Errors><Error>{error}</Error></Errors><RequestID>rehearsal</RequestID></Response>"
    return f"<ErrorResponse><Error><Type>Sender</Type>{error}</Error><RequestId>rehearsal</RequestId></ErrorResponse>"
