"""Production: made by hand with the AWS CLI on 2025-11-30, partly taken into Terraform since."""

from accounts.prod import (
    api,
    cdn,
    certificates,
    database,
    delivery,
    dns,
    http_api,
    monitoring,
    network,
    scraper,
    storage,
    users,
)
from building import groundwork

# In the order in which one thing names another.
ROOMS = [network, database, storage, users, certificates, cdn, scraper, api, http_api, dns, delivery, monitoring]


def lay(aws):
    for room in ROOMS:
        room.lay(aws)
    groundwork.lay(aws, "prod", key_id="d461d2da-1467-49b4-a564-60575b729b6c")  # invented: key id
