import { paginateDescribeDBClusters, paginateDescribeDBInstances, paginateDescribeDBSubnetGroups } from "@aws-sdk/client-rds";
import { paginateListSecrets } from "@aws-sdk/client-secrets-manager";
import { type Live, pages } from "../live";
import { type Lister, type Resident, resident, tagMap, together } from "./resident";

const named = (name: string | undefined) => (name === undefined ? {} : { names: [name] });
const withArn = (arn: string | undefined) => (arn === undefined ? {} : { arn });

export const databases = ({ rds: client, once }: Live): Promise<readonly Resident[]> =>
  once("databases", async () => {
    const [instances, clusters] = await Promise.all([
      pages(paginateDescribeDBInstances({ client }, {}), (page) => page.DBInstances),
      pages(paginateDescribeDBClusters({ client }, {}), (page) => page.DBClusters),
    ]);
    return [
      ...instances.flatMap(({ DBInstanceIdentifier: id, DBInstanceArn, DBClusterIdentifier, TagList }) =>
        resident(DBClusterIdentifier === undefined ? "aws:rds/instance:Instance" : "aws:rds/clusterInstance:ClusterInstance", id, {
          ...named(id),
          ...withArn(DBInstanceArn),
          tags: tagMap(TagList),
        }),
      ),
      ...clusters.flatMap(({ DBClusterIdentifier: id, DBClusterArn, TagList }) =>
        resident("aws:rds/cluster:Cluster", id, { ...named(id), ...withArn(DBClusterArn), tags: tagMap(TagList) }),
      ),
    ];
  });

const subnetGroups: Lister = async ({ rds: client }) =>
  (await pages(paginateDescribeDBSubnetGroups({ client }, {}), (page) => page.DBSubnetGroups)).flatMap(({ DBSubnetGroupName: id, DBSubnetGroupArn }) =>
    resident("aws:rds/subnetGroup:SubnetGroup", id, { ...named(id), ...withArn(DBSubnetGroupArn) }),
  );

/** A secret that a service has made for itself says whose it is: https://docs.aws.amazon.com/secretsmanager/latest/userguide/service-linked-secrets.html */
const secrets: Lister = async ({ secrets: client }) =>
  (await pages(paginateListSecrets({ client }, {}), (page) => page.SecretList)).flatMap(({ ARN, Name, Tags, OwningService }) =>
    resident("aws:secretsmanager/secret:Secret", ARN, { ...named(Name), tags: tagMap(Tags), byAws: OwningService !== undefined }),
  );

/** Databases, their subnet groups, and secrets. Never a secret's value. */
export const data: Lister = (live, managed) => together(databases(live), subnetGroups(live, managed), secrets(live, managed));
