"""What an account is asked: whatever the provider asks about what the app has there, service by service."""

from questions import access, delivery, edge, functions, network, records, storage

QUESTIONS = [each for room in (access, delivery, edge, functions, network, records, storage) for each in room.QUESTIONS]
