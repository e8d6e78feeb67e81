/** The kinds of resource that hold the application's data. */
export const databases = ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"];

/** An instance of a cluster: it holds nothing itself, but it is what has an address. */
export const clusterInstance = "aws:rds/clusterInstance:ClusterInstance";
