"""The PostgreSQL instance, its subnet group and its credentials."""

from accounts.prod import invented, known
from building.storage import secret
from building.tags import pairs


def lay(aws):
    subnet_group(aws)
    aws.rds.create_db_instance(
        DBInstanceIdentifier=known.DATABASE,
        Engine="postgres",
        DBName="bluemoxon",
        Port=5432,
        DBSubnetGroupName=known.DATABASE_SUBNETS,
        VpcSecurityGroupIds=[known.DATABASE_GROUP],
        PubliclyAccessible=False,
        MultiAZ=False,
        Tags=pairs(invented.HAND_TAGS),
        **invented.DATABASE_INSTANCE,
    )
    endpoint = aws.rds.describe_db_instances(DBInstanceIdentifier=known.DATABASE)["DBInstances"][0]["Endpoint"]
    credentials(aws, endpoint["Address"])


def subnet_group(aws):
    aws.rds.create_db_subnet_group(
        DBSubnetGroupName=known.DATABASE_SUBNETS,
        DBSubnetGroupDescription=invented.DATABASE_SUBNETS_DESCRIPTION,
        SubnetIds=[known.ISOLATED_A, known.ISOLATED_B],
        Tags=pairs({"Name": known.DATABASE_SUBNETS}),
    )


def credentials(aws, host):
    """`host`: where the database answers, as the secret tells the application."""
    secret(
        aws,
        "bluemoxon/db-credentials",
        "Firmtl",
        description="BlueMoxon database credentials",
        value={
            "username": "bluemoxon_admin",
            "password": "not-the-real-password",
            "host": host,
            "port": 5432,
            "dbname": "bluemoxon",
        },
        tags={"Purpose": "database"},
    )
