import type { Environment } from "../../environment/environment";
import { committed } from "./stacks";
import type { AuroraServerlessFacts } from "../../environment/database";

/** The other kind of database, in production's network, with settings of its own: no stack of the project's has one. */
export const aurora: AuroraServerlessFacts = {
  kind: "aurora-serverless",
  identifier: "bluemoxon-cluster",
  instanceIdentifier: "bluemoxon-cluster-instance-1",
  databaseName: "bluemoxon",
  masterUsername: "bluemoxon_admin",
  port: 5432,
  subnetGroup: { name: "bluemoxon-db-subnet-group", description: "Isolated subnets for BlueMoxon database", subnets: ["isolated-a", "isolated-b"] },
  securityGroups: ["database"],
  storageEncrypted: true,
  autoMinorVersionUpgrade: true,
  copyTagsToSnapshot: true,
  publiclyAccessible: false,
  performanceInsights: false,
  deletionProtection: true,
  backupRetentionDays: 7,
  backupWindow: "03:00-04:00",
  maintenanceWindow: "sun:04:00-sun:05:00",
  logExports: ["postgresql"],
  credentials: { name: "bluemoxon/db-credentials", description: "BlueMoxon database credentials" },
  promotionTier: 1,
  engineVersion: "16.6",
  minCapacityAcu: 0.5,
  maxCapacityAcu: 4,
};

export const auroraWith = (facts: Partial<AuroraServerlessFacts>): AuroraServerlessFacts => ({ ...aurora, ...facts });

/** Production's facts with the cluster in the instance's place, in the ledger too. */
export function auroraEnvironment(): Environment {
  const environment = committed("prod");
  const { "app-database-instance": _instance, ...adopt } = environment.ledger.adopt;
  const cluster = { "app-database-cluster": aurora.identifier, "app-database-cluster-instance": aurora.instanceIdentifier };
  return { ...environment, database: aurora, ledger: { ...environment.ledger, adopt: { ...adopt, ...cluster } } };
}
