import { types } from "../aws";
/** The kinds of resource that hold the application's data. */
export const databases = [types.databaseInstance.token, types.databaseCluster.token];

/** An instance of a cluster: it holds nothing itself, but it is what has an address. */
export const clusterInstance = types.clusterInstance.token;
