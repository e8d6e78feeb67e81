"""Databases, their credentials, and the Terraform lock table."""

from reading.answers import paged, tag_map, without


def databases(aws):
    listings = (
        ("instance", "describe_db_instances", "DBInstances", "DBInstanceIdentifier"),
        ("cluster", "describe_db_clusters", "DBClusters", "DBClusterIdentifier"),
        ("subnet-group", "describe_db_subnet_groups", "DBSubnetGroups", "DBSubnetGroupName"),
    )
    for kind, operation, member, key in listings:
        for item in paged(aws.rds, operation, member):
            arn = item.get("DBInstanceArn") or item.get("DBClusterArn") or item["DBSubnetGroupArn"]
            tags = aws.rds.list_tags_for_resource(ResourceName=arn)["TagList"]
            yield f"rds:{kind}", item[key], {**without(item, "TagList", "LatestRestorableTime"), "Tags": tag_map(tags)}


def secrets(aws):
    """A secret's value is never read: a changed value shows as another version."""
    for item in paged(aws.secretsmanager, "list_secrets", "SecretList"):
        secret = aws.secretsmanager.describe_secret(SecretId=item["ARN"])
        attributes = without(secret, "Tags", "LastChangedDate", "LastAccessedDate", "ResponseMetadata")
        yield "secretsmanager:secret", item["ARN"], {**attributes, "Tags": tag_map(secret.get("Tags"))}


def tables(aws):
    for name in paged(aws.dynamodb, "list_tables", "TableNames"):
        table = aws.dynamodb.describe_table(TableName=name)["Table"]
        yield "dynamodb:table", name, without(table, "ItemCount", "TableSizeBytes")


READERS = [databases, secrets, tables]
