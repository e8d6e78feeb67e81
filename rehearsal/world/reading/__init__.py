"""What the census reads, service by service. Each reader yields (type, id, attributes) through the AWS API alone."""

from reading import access, delivery, edge, functions, network, records, storage

READERS = [
    *network.READERS,
    *records.READERS,
    *storage.READERS,
    *functions.READERS,
    *access.READERS,
    *edge.READERS,
    *delivery.READERS,
]
