"""The API function under the role that the record names. What the role may do is on no record: as in production."""

from accounts.actual import known
from accounts.prod import api as prod


def lay(aws):
    prod.function(aws, known.API_ROLE)
