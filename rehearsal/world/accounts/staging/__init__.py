"""Staging: built by Terraform, in the account's default VPC, and touched by hand since."""

from accounts.staging import (
    api,
    cdn,
    certificates,
    database,
    db_sync,
    delivery,
    http_api,
    network,
    scraper,
    storage,
    users,
    worker,
)
from building import groundwork

# In the order in which one thing names another.
ROOMS = [network, database, users, certificates, cdn, storage, scraper, api, worker, db_sync, http_api, delivery]


def lay(aws):
    for room in ROOMS:
        room.lay(aws)
    groundwork.lay(aws, "staging", key_id="39340270-9bca-404f-8445-0a19c3e5e52b")  # invented: key id
