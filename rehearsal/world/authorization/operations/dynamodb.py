"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html"""

from authorization.needs import anywhere, each

ROWS = each(anywhere, "ListTables")
