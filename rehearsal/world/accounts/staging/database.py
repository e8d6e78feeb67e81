"""The PostgreSQL instance, its subnet group and its credentials."""

from accounts.staging import invented, known
from building.storage import secret
from building.tags import pairs

SUBNETS = "bluemoxon-staging-db-subnet-group"


def lay(aws):
    aws.rds.create_db_subnet_group(
        DBSubnetGroupName=SUBNETS,
        DBSubnetGroupDescription="Managed by Terraform",
        SubnetIds=[known.PUBLIC_A, *known.PRIVATE],
        Tags=pairs(known.named(SUBNETS)),
    )
    aws.rds.create_db_instance(
        DBInstanceIdentifier=known.DATABASE,
        Engine="postgres",
        EngineVersion="16.6",
        DBInstanceClass="db.t3.micro",
        AllocatedStorage=20,
        MaxAllocatedStorage=100,
        StorageType="gp3",
        StorageEncrypted=True,
        DBName="bluemoxon",
        MasterUsername="bluemoxon",
        MasterUserPassword=invented.DATABASE_PASSWORD,
        Port=5432,
        DBSubnetGroupName=SUBNETS,
        VpcSecurityGroupIds=[invented.DATABASE_GROUP],
        PubliclyAccessible=False,
        MultiAZ=False,
        BackupRetentionPeriod=1,
        PreferredBackupWindow="03:00-04:00",
        PreferredMaintenanceWindow="sun:04:00-sun:05:00",
        AutoMinorVersionUpgrade=True,
        DeletionProtection=False,
        EnableCloudwatchLogsExports=["postgresql", "upgrade"],
        Tags=pairs(known.TAGS),
    )
    address = aws.rds.describe_db_instances(DBInstanceIdentifier=known.DATABASE)["DBInstances"][0]["Endpoint"]
    secret(
        aws,
        known.DATABASE_SECRET_NAME,
        invented.DATABASE_SECRET_SUFFIX,
        description="Database credentials for bluemoxon-staging",
        value={
            "username": "bluemoxon",
            "password": invented.DATABASE_PASSWORD,
            "host": address["Address"],
            "port": 5432,
            "database": "bluemoxon",
        },
        tags=known.TAGS,
    )
