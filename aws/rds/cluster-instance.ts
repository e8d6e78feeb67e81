import { named } from "../import-id";
import { grant } from "../rights";
import type { AwsType } from "../type";
import { describeInstances, owned, publicAddress } from "./database";

/** An instance of a cluster: it holds nothing itself, but it is what has an address. */
export const clusterInstance: AwsType = {
  token: "aws:rds/clusterInstance:ClusterInstance",
  importId: named("app-instance-1"),
  identity: "{identifier}",
  terraform: { type: "aws_rds_cluster_instance", key: { identifier: "identifier" }, importId: "{identifier}" },
  holds: "data",
  keeps: [publicAddress],
  computed: ["dbiResourceId", "endpoint", "engineVersionActual", "writer"],
  rights: {
    read: (place) => [
      describeInstances(place),
      grant(owned("db", place), ["rds:ListTagsForResource"]),
      grant(owned("cluster", place), ["rds:DescribeDBClusters"]),
    ],
    lose: ["rds:DeleteDBInstance"],
    look: (place) => [describeInstances(place)],
  },
};
