"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrds.html"""

from authorization.needs import each


def named(kind, member):
    """Without an identifier, so also with a filter alone, a description is asked for on all of the kind at once, which no name covers:
    https://github.com/hashicorp/terraform-provider-aws/issues/35737
    """
    return lambda asked: asked.arn("rds", f"{kind}:{asked.params.get(member) or '*'}")


def tagged(asked):
    return asked.params["ResourceName"]


ROWS = {
    **each(named("db", "DBInstanceIdentifier"), "DescribeDBInstances", "ModifyDBInstance", "DeleteDBInstance"),
    **each(named("cluster", "DBClusterIdentifier"), "DescribeDBClusters", "ModifyDBCluster", "DeleteDBCluster"),
    **each(named("subgrp", "DBSubnetGroupName"), "DescribeDBSubnetGroups", "DeleteDBSubnetGroup"),
    **each(lambda asked: f"arn:aws:rds::{asked.account}:global-cluster:{asked.params.get('GlobalClusterIdentifier') or '*'}", "DescribeGlobalClusters"),
    **each(tagged, "ListTagsForResource", "AddTagsToResource", "RemoveTagsFromResource"),
}
