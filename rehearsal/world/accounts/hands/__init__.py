"""Production once more, as consoles and quick commands leave things behind where a careful call would not.

The account, and what it is made of, is production's. Each module here is one habit of hands, by AWS's documentation of what a
console or a short command does: it changes what `prod` has laid, or takes it down and makes it in its own way.
"""

from accounts import prod
from accounts.hands import (
    alarms,
    api_by_cli,
    buckets,
    database,
    edge,
    function,
    names,
    network,
    pool,
    queues,
    quick_api,
    remade_api,
    roles,
    schedule,
    secret,
)

from building import groundwork

HABITS = {
    "api-by-cli": api_by_cli,
    "quick-api": quick_api,
    "remade-api": remade_api,
    "pool": pool,
    "edge": edge,
    "roles": roles,
    "buckets": buckets,
    "alarms": alarms,
    "database": database,
    "secret": secret,
    "names": names,
    "schedule": schedule,
    "function": function,
    "network": network,
    "queues": queues,
}


def lay(aws, habits):
    """`habits`: names of what hands have done, in the order in which it is done."""
    for room in prod.ROOMS:
        room.lay(aws)
    groundwork.lay(aws, "hands", key_id=buckets.KEY)
    for habit in habits:
        HABITS[habit].lay(aws)
