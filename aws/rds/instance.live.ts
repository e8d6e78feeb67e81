import { DescribeDBClustersCommand, DescribeDBInstancesCommand, paginateDescribeDBClusters, paginateDescribeDBInstances } from "@aws-sdk/client-rds";
import { types } from "..";
import { type Live, ifPresent, pages } from "../clients";
import { type Finder, answered, text } from "../finding";
import { type LiveResource, liveResource, tagMap } from "../listing";
import type { LiveKind } from "../live-kind";
import { named, withArn } from "./called.live";

const instanceBy =
  (property: string): Finder =>
  async ({ inputs }, { rds }) => {
    const DBInstanceIdentifier = text(inputs, property);
    const found = await ifPresent(() => rds.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier })));
    return answered(found?.DBInstances?.[0]?.DBInstanceIdentifier);
  };

const findCluster: Finder = async ({ inputs }, { rds }) => {
  const DBClusterIdentifier = text(inputs, "clusterIdentifier");
  const found = await ifPresent(() => rds.send(new DescribeDBClustersCommand({ DBClusterIdentifier })));
  return answered(found?.DBClusters?.[0]?.DBClusterIdentifier);
};

export const databasesOf = ({ rds: client, once }: Live): Promise<readonly LiveResource[]> =>
  once("databases", async () => {
    const [instances, clusters] = await Promise.all([
      pages(paginateDescribeDBInstances({ client }, {}), (page) => page.DBInstances),
      pages(paginateDescribeDBClusters({ client }, {}), (page) => page.DBClusters),
    ]);
    return [
      ...instances.flatMap(({ DBInstanceIdentifier: id, DBInstanceArn, DBClusterIdentifier, TagList }) =>
        liveResource(DBClusterIdentifier === undefined ? types.databaseInstance.token : types.clusterInstance.token, id, {
          ...named(id),
          ...withArn(DBInstanceArn),
          tags: tagMap(TagList),
        }),
      ),
      ...clusters.flatMap(({ DBClusterIdentifier: id, DBClusterArn, TagList }) =>
        liveResource(types.databaseCluster.token, id, { ...named(id), ...withArn(DBClusterArn), tags: tagMap(TagList) }),
      ),
    ];
  });

export const databases: LiveKind = {
  listed: "databases",
  find: {
    [types.databaseInstance.token]: instanceBy("identifier"),
    [types.clusterInstance.token]: instanceBy("identifier"),
    [types.databaseCluster.token]: findCluster,
  },
  list: databasesOf,
};
