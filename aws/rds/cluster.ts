import { named } from "../import-id";
import { anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { databaseKeeps, owned } from "./database";

/** A cluster: what its instances show is kept here. */
export const databaseCluster: AwsType = {
  token: "aws:rds/cluster:Cluster",
  importId: named("app-cluster"),
  identity: "{clusterIdentifier}",
  terraform: { type: "aws_rds_cluster", key: { clusterIdentifier: "cluster_identifier" }, importId: "{cluster_identifier}" },
  holds: "data",
  keeps: databaseKeeps,
  computed: ["clusterMembers", "clusterResourceId", "endpoint", "engineVersionActual", "hostedZoneId", "readerEndpoint"],
  gives: ["endpoint"],
  rights: {
    read: (place) => [grant(owned("cluster", place), ["rds:DescribeDBClusters", "rds:ListTagsForResource"]), grant(anywhere, ["rds:DescribeGlobalClusters"])],
    lose: ["rds:DeleteDBCluster", "rds:RemoveFromGlobalCluster"],
    look: ({ region, id }) => [grant([`arn:aws:rds:${region}:${id}:cluster:*`], ["rds:DescribeDBClusters"])],
  },
};
