"""INVENTED. What nobody has on record about production where it is not as `accounts/prod` has it.

Nothing here is a fact about the real account.
"""

# Settings. The cluster's windows and its protection follow the disaster recovery plan, which was never checked against AWS.
DATABASE_CLUSTER = {
    "MasterUserPassword": "not-the-real-password",
    "PreferredBackupWindow": "03:00-04:00",
    "PreferredMaintenanceWindow": "sun:04:00-sun:05:00",
    "DeletionProtection": True,
    "CopyTagsToSnapshot": True,
    "EnableCloudwatchLogsExports": ["postgresql"],
}
DATABASE_INSTANCE = {
    "AvailabilityZone": "us-west-2a",
    "PreferredMaintenanceWindow": "sun:04:30-sun:05:30",
    "PubliclyAccessible": False,
    "AutoMinorVersionUpgrade": True,
    "PromotionTier": 1,  # AWS's default
}
