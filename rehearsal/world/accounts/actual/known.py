"""What is on record about production and is not as `accounts/prod/known.py` has it."""

DATABASE_CLUSTER = "bluemoxon-cluster"
DATABASE_INSTANCE = "bluemoxon-instance-1"
DATABASE_ENGINE_VERSION = "16.10"
DATABASE_CAPACITY = {"MinCapacity": 0.5, "MaxCapacity": 2}  # Aurora capacity units

API_ROLE = "bluemoxon-lambda-role"
