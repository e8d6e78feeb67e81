import { DescribeDBClustersCommand, DescribeDBInstancesCommand, DescribeDBSubnetGroupsCommand } from "@aws-sdk/client-rds";
import { DescribeSecretCommand, GetResourcePolicyCommand } from "@aws-sdk/client-secrets-manager";
import { type Finder, answered, text } from "../finder";
import { ifPresent } from "../live";

/** RDS names are unique in an account and region, so a name finds one resource or none. */
const subnetGroup: Finder = async ({ inputs }, { rds }) => {
  const DBSubnetGroupName = text(inputs, "name");
  const found = await ifPresent(() => rds.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName })));
  return answered(found?.DBSubnetGroups?.[0]?.DBSubnetGroupName);
};

const instanceBy =
  (property: string): Finder =>
  async ({ inputs }, { rds }) => {
    const DBInstanceIdentifier = text(inputs, property);
    const found = await ifPresent(() => rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier })));
    return answered(found?.DBInstances?.[0]?.DBInstanceIdentifier);
  };

const cluster: Finder = async ({ inputs }, { rds }) => {
  const DBClusterIdentifier = text(inputs, "clusterIdentifier");
  const found = await ifPresent(() => rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier })));
  return answered(found?.DBClusters?.[0]?.DBClusterIdentifier);
};

/** Describes the secret; its value is another call, which nothing here makes. One that waits for its deletion no longer lives. */
const secret: Finder = async ({ inputs }, { secrets }) => {
  const found = await ifPresent(() => secrets.send(new DescribeSecretCommand({ SecretId: text(inputs, "name") })));
  if (found?.ARN === undefined || found.DeletedDate !== undefined) return [];
  const policy = await ifPresent(() => secrets.send(new GetResourcePolicyCommand({ SecretId: found.ARN })));
  return [{ importId: found.ARN, held: { policy: policy?.ResourcePolicy } }];
};

export const databaseFinders: Readonly<Record<string, Finder>> = {
  "aws:rds/subnetGroup:SubnetGroup": subnetGroup,
  "aws:rds/instance:Instance": instanceBy("identifier"),
  "aws:rds/clusterInstance:ClusterInstance": instanceBy("identifier"),
  "aws:rds/cluster:Cluster": cluster,
  "aws:secretsmanager/secret:Secret": secret,
};
