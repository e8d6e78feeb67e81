"""The Aurora Serverless v2 cluster, its one instance, its subnet group and its credentials."""

from accounts.actual import invented, known
from accounts.prod import database as prod
from accounts.prod import known as shared
from accounts.prod.invented import HAND_TAGS
from building.tags import pairs

ENGINE = "aurora-postgresql"


def lay(aws):
    prod.subnet_group(aws)
    aws.rds.create_db_cluster(
        DBClusterIdentifier=known.DATABASE_CLUSTER,
        Engine=ENGINE,
        EngineMode="provisioned",
        EngineVersion=known.DATABASE_ENGINE_VERSION,
        ServerlessV2ScalingConfiguration=known.DATABASE_CAPACITY,
        DatabaseName="bluemoxon",
        MasterUsername="bluemoxon_admin",
        Port=5432,
        DBSubnetGroupName=shared.DATABASE_SUBNETS,
        VpcSecurityGroupIds=[shared.DATABASE_GROUP],
        StorageEncrypted=True,
        BackupRetentionPeriod=7,
        Tags=pairs(HAND_TAGS),
        **invented.DATABASE_CLUSTER,
    )
    aws.rds.create_db_instance(
        DBInstanceIdentifier=known.DATABASE_INSTANCE,
        DBClusterIdentifier=known.DATABASE_CLUSTER,
        Engine=ENGINE,
        DBInstanceClass="db.serverless",
        DBSubnetGroupName=shared.DATABASE_SUBNETS,
        Tags=pairs(HAND_TAGS),
        **invented.DATABASE_INSTANCE,
    )
    cluster = aws.rds.describe_db_clusters(DBClusterIdentifier=known.DATABASE_CLUSTER)["DBClusters"][0]
    prod.credentials(aws, cluster["Endpoint"])
