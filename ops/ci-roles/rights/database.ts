import { type Rights, anywhere, grant } from "../grant";

/** The database is never modified by this program: CI may look at it, and a person changes it. */
export const databaseRights: Rights = ({ region, id }) => {
  const all = (kind: string) => [`arn:aws:rds:${region}:${id}:${kind}:bluemoxon-*`];
  // Once adopted, the provider asks for an instance by a filter, with its resource id (hashicorp/terraform-provider-aws#35737). RDS looks for
  // the right to that on all instances of the account: no narrower resource grants it.
  const instances = [grant([`arn:aws:rds:${region}:${id}:db:*`], ["rds:DescribeDBInstances"]), grant(all("db"), ["rds:ListTagsForResource"])];
  return {
    "aws:rds/instance:Instance": {
      read: instances,
      update: [],
      create: [],
      lose: ["rds:DeleteDBInstance", "rds:DeleteBlueGreenDeployment"],
    },
    "aws:rds/cluster:Cluster": {
      read: [grant(all("cluster"), ["rds:DescribeDBClusters", "rds:ListTagsForResource"]), grant(anywhere, ["rds:DescribeGlobalClusters"])],
      update: [],
      create: [],
      lose: ["rds:DeleteDBCluster", "rds:RemoveFromGlobalCluster"],
    },
    "aws:rds/clusterInstance:ClusterInstance": {
      read: [...instances, grant(all("cluster"), ["rds:DescribeDBClusters"])],
      update: [],
      create: [],
      lose: ["rds:DeleteDBInstance"],
    },
    "aws:rds/subnetGroup:SubnetGroup": {
      read: [grant(all("subgrp"), ["rds:DescribeDBSubnetGroups", "rds:ListTagsForResource"])],
      update: [],
      create: [],
      lose: ["rds:DeleteDBSubnetGroup"],
    },
  };
};
