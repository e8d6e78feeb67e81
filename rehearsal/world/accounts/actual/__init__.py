"""Production once more, as the application's public repository says it really is.

The account, and most of what is in it, is production's. Where the record contradicts the description that `prod` follows, it
is the record that holds here: an Aurora cluster in the instance's place, another execution role, and one distribution that
serves app and images alike.
"""

from accounts.actual import api, cdn, database, storage
from accounts.prod import certificates, delivery, dns, http_api, monitoring, network, scraper, users
from building import groundwork

# In the order in which one thing names another.
ROOMS = [network, database, storage, users, certificates, cdn, scraper, api, http_api, dns, delivery, monitoring]


def lay(aws):
    for room in ROOMS:
        room.lay(aws)
    groundwork.lay(aws, "actual", key_id="7f0a3c52-9b64-4d1e-8a27-c5e1d0946b38")  # invented: key id
