/** The kinds of resource that hold the application's data. */
export const databases = ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster"];
